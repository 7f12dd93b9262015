// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/filesystem.h"

#include <QFile>

#include <array>

#include <sys/vfs.h>

namespace filesystem {

namespace {

// From statfs(2) and linux/magic.h, which does not name them all.
constexpr std::array<Magic, 18> elsewhere {
    0x6969, // NFS
    0x517B, // SMB
    0xFF534D42, // CIFS
    0xFE534D42, // SMB 2 and 3
    0x65735546, // FUSE: sshfs, rclone, davfs …
    0x01021997, // 9p
    0x5346414F, // AFS
    0x6B414653, // AFS, of the kernel
    0x73757245, // Coda
    0x564C, // NCP
    0x00C36400, // Ceph
    0x0BD00BD0, // Lustre
    0x47504653, // GPFS
    0x01161970, // GFS2
    0x7461636F, // OCFS2
    0x786F4256, // VirtualBox's shared folders
    0x19830326, // FhGFS, BeeGFS
    0x013111A8, // IBRIX
};

} // namespace

Magic of(const QString &path)
{
    struct statfs found = {};
    if (::statfs(QFile::encodeName(path).constData(), &found) != 0)
        return 0;
    return Magic(found.f_type) & 0xFFFFFFFF; // signed on some machines
}

bool sharesMemory(Magic magic)
{
    for (const Magic each : elsewhere) {
        if (each == magic)
            return false;
    }
    return true;
}

} // namespace filesystem
