-- SPDX-License-Identifier: GPL-3.0-or-later
-- The register of erasures says where words of our own still named somebody: how many, never which.

ALTER TABLE erasure ADD COLUMN places TEXT NOT NULL DEFAULT '{}';
