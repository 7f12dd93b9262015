// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/secret.h"

#include <sodium.h>

#include <cstdlib>
#include <cstring>

struct Secret::Block
{
    explicit Block(QByteArrayView bytes)
        : size(std::size_t(bytes.size()))
        , data(static_cast<char *>(sodium_malloc(size)))
    {
        if (!data)
            std::abort(); // no memory to keep a secret in
        std::memcpy(data, bytes.data(), size);
        sodium_mprotect_readonly(data);
    }
    Block(const Block &) = delete;
    ~Block() { sodium_free(data); }

    std::size_t size;
    char *data;
};

Secret::Secret(QByteArrayView bytes)
{
    static const int ready = sodium_init();
    Q_UNUSED(ready)
    if (!bytes.isEmpty())
        m_block = std::make_shared<const Block>(bytes);
}

Secret Secret::taking(QByteArray &bytes)
{
    const Secret secret { QByteArrayView(bytes) };
    sodium_memzero(bytes.data(), std::size_t(bytes.size()));
    bytes.clear();
    return secret;
}

std::string_view Secret::view() const
{
    return m_block ? std::string_view(m_block->data, m_block->size) : std::string_view();
}

QByteArray Secret::exposed() const
{
    const std::string_view bytes = view();
    return QByteArray(bytes.data(), qsizetype(bytes.size()));
}
