// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>

// A target is FUZZ(name) { ... bytes ... } in name_fuzz.cpp: it reads `bytes` as a stranger's and
// must neither crash nor break what demand() says.

inline void demand(bool holds, const char *what)
{
    if (!holds) {
        std::fprintf(stderr, "does not hold: %s\n", what);
        std::abort();
    }
}

#ifdef PARVIS_LIBFUZZER
#define FUZZ(name)                                                                                 \
    static void fuzz_##name(const QByteArray &bytes);                                              \
    extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)              \
    {                                                                                              \
        fuzz_##name(QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)));            \
        return 0;                                                                                  \
    }                                                                                              \
    static void fuzz_##name(const QByteArray &bytes)
#else
#define FUZZ(name)                                                                                 \
    void fuzz_##name(const QByteArray &bytes);                                                     \
    void fuzz_##name(const QByteArray &bytes)
#endif
