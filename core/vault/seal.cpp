// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/seal.h"

#include <QDataStream>
#include <QIODevice>
#include <QMap>
#include <QtEndian>

#include <sodium.h>

using namespace Qt::StringLiterals;

namespace seal {

namespace {

// Header: "PARVISV" and a version, operations, memory, salt, nonce, the key wrapped by the
// passphrase. Then the entries, then the keyed hash. Integers are little-endian in the header.
constexpr QByteArrayView magic("PARVISV1");
constexpr qsizetype operationsAt = magic.size();
constexpr qsizetype memoryAt = operationsAt + 8;
constexpr qsizetype saltAt = memoryAt + 8;
constexpr qsizetype nonceAt = saltAt + crypto_pwhash_SALTBYTES;
constexpr qsizetype wrappedAt = nonceAt + crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr qsizetype keyBytes = crypto_aead_xchacha20poly1305_ietf_KEYBYTES;
constexpr qsizetype tagBytes = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr qsizetype nonceBytes = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr qsizetype headerBytes = wrappedAt + keyBytes + tagBytes;
constexpr qsizetype hashBytes = crypto_generichash_BYTES;

// Someone else's file may not make us spend a day or all memory.
constexpr quint64 mostOperations = 32;
constexpr quint64 mostMemory = quint64(1) << 30;

constexpr char context[crypto_kdf_CONTEXTBYTES + 1] = "ParvisVt";
enum Purpose : quint64 { Entries = 1, Whole = 2 };

using Boxes = QMap<QByteArray, QByteArray>; // name, nonce and ciphertext

bool ready()
{
    static const bool yes = sodium_init() >= 0;
    return yes;
}

const uchar *raw(QByteArrayView bytes)
{
    return reinterpret_cast<const uchar *>(bytes.data());
}

const uchar *raw(const Secret &secret)
{
    return reinterpret_cast<const uchar *>(secret.view().data());
}

uchar *raw(QByteArray &bytes)
{
    return reinterpret_cast<uchar *>(bytes.data());
}

QByteArray random(qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    randombytes_buf(bytes.data(), std::size_t(size));
    return bytes;
}

Secret derived(const Secret &key, Purpose purpose)
{
    QByteArray bytes(keyBytes, Qt::Uninitialized);
    crypto_kdf_derive_from_key(raw(bytes), keyBytes, purpose, context, raw(key));
    return Secret::taking(bytes);
}

Result<Secret> passphraseKey(const Secret &passphrase, Cost cost, QByteArrayView salt)
{
    QByteArray bytes(keyBytes, Qt::Uninitialized);
    const std::string_view words = passphrase.view();
    const int failed = crypto_pwhash(raw(bytes), keyBytes, words.data(), words.size(), raw(salt),
                                     cost.operations, std::size_t(cost.memory),
                                     crypto_pwhash_ALG_ARGON2ID13);
    if (failed)
        return Error(Error::Unavailable, u"not enough memory for the passphrase"_s);
    return Secret::taking(bytes);
}

QByteArray boxed(const Secret &key, QByteArrayView nonce, QByteArrayView bound, QByteArrayView text)
{
    QByteArray box(text.size() + tagBytes, Qt::Uninitialized);
    crypto_aead_xchacha20poly1305_ietf_encrypt(
        raw(box), nullptr, raw(text), quint64(text.size()), raw(bound), quint64(bound.size()),
        nullptr, raw(nonce), raw(key));
    return box;
}

std::optional<Secret> unboxed(const Secret &key, QByteArrayView nonce, QByteArrayView bound,
                              QByteArrayView box)
{
    if (box.size() < tagBytes)
        return std::nullopt;
    QByteArray text(box.size() - tagBytes, Qt::Uninitialized);
    const int failed = crypto_aead_xchacha20poly1305_ietf_decrypt(
        raw(text), nullptr, nullptr, raw(box), quint64(box.size()), raw(bound),
        quint64(bound.size()), raw(nonce), raw(key));
    if (failed)
        return std::nullopt;
    return Secret::taking(text);
}

QByteArray hash(const Secret &key, QByteArrayView bytes)
{
    const Secret whole = derived(key, Whole);
    QByteArray sum(hashBytes, Qt::Uninitialized);
    crypto_generichash(raw(sum), hashBytes, raw(bytes), quint64(bytes.size()), raw(whole), keyBytes);
    return sum;
}

QByteArray written(const Opened &by, const Boxes &boxes)
{
    QByteArray bytes = by.header;
    QDataStream out(&bytes, QIODevice::WriteOnly | QIODevice::Append);
    out.setVersion(QDataStream::Qt_6_4);
    out << boxes;
    bytes += hash(by.key, bytes);
    return bytes;
}

Result<> checkHeader(const QByteArray &bytes)
{
    if (bytes.startsWith("PARVISV") && bytes.size() > magic.size() - 1
        && bytes[magic.size() - 1] > magic.back())
        return Error(Error::NewerVersion, u"vault"_s);
    if (bytes.size() < headerBytes + hashBytes || bytes.size() > maxBytes
        || !bytes.startsWith(magic))
        return Error(Error::Damaged, u"vault: no header"_s);
    return {};
}

Result<Boxes> boxesOf(const QByteArray &bytes, const Opened &by)
{
    if (const Result<> fine = checkHeader(bytes); !fine)
        return fine.error();
    if (bytes.first(headerBytes) != by.header)
        return Error(Error::Locked, u"vault: sealed anew"_s);
    const QByteArrayView before = QByteArrayView(bytes).chopped(hashBytes);
    const QByteArray expected = hash(by.key, before);
    if (sodium_memcmp(expected.data(), bytes.data() + before.size(), hashBytes) != 0)
        return Error(Error::Damaged, u"vault: changed by someone else"_s);

    QDataStream in(bytes.sliced(headerBytes, before.size() - headerBytes));
    in.setVersion(QDataStream::Qt_6_4);
    Boxes boxes;
    in >> boxes;
    if (in.status() != QDataStream::Ok || !in.atEnd())
        return Error(Error::Damaged, u"vault: entries"_s);
    return boxes;
}

void put(Boxes &boxes, const Secret &entries, const QByteArray &name, const Secret &secret)
{
    const std::string_view text = secret.view();
    const QByteArray nonce = random(nonceBytes);
    boxes.insert(name,
                 nonce + boxed(entries, nonce, name, QByteArrayView(text.data(), qsizetype(text.size()))));
}

std::optional<Secret> taken(const Boxes &boxes, const Secret &entries, const QByteArray &name)
{
    const QByteArray box = boxes.value(name);
    if (box.size() < nonceBytes)
        return std::nullopt;
    return unboxed(entries, QByteArrayView(box).first(nonceBytes), name,
                   QByteArrayView(box).sliced(nonceBytes));
}

} // namespace

Cost Cost::interactive()
{
    return Cost(crypto_pwhash_OPSLIMIT_INTERACTIVE, crypto_pwhash_MEMLIMIT_INTERACTIVE);
}

Cost Cost::minimal()
{
    return Cost(crypto_pwhash_OPSLIMIT_MIN, crypto_pwhash_MEMLIMIT_MIN);
}

Result<Opened> fresh(const Secret &passphrase, Cost cost)
{
    if (!ready())
        return Error(Error::Unavailable, u"libsodium"_s);
    if (passphrase.isEmpty())
        return Error(Error::Invalid, u"an empty passphrase"_s);
    QByteArray header(magic.data(), magic.size());
    header.resize(saltAt);
    qToLittleEndian(cost.operations, header.data() + operationsAt);
    qToLittleEndian(cost.memory, header.data() + memoryAt);
    header += random(crypto_pwhash_SALTBYTES);
    const Result<Secret> outer
        = passphraseKey(passphrase, cost, QByteArrayView(header).sliced(saltAt));
    if (!outer)
        return outer.error();

    QByteArray key = random(keyBytes);
    const QByteArray nonce = random(nonceBytes);
    const QByteArray wrapped = boxed(*outer, nonce, header, key);
    return Opened(header + nonce + wrapped, Secret::taking(key));
}

Result<Opened> opened(const QByteArray &bytes, const Secret &passphrase)
{
    if (!ready())
        return Error(Error::Unavailable, u"libsodium"_s);
    if (const Result<> fine = checkHeader(bytes); !fine)
        return fine.error();
    const Cost cost(qFromLittleEndian<quint64>(bytes.data() + operationsAt),
                    qFromLittleEndian<quint64>(bytes.data() + memoryAt));
    if (cost.operations < crypto_pwhash_OPSLIMIT_MIN || cost.operations > mostOperations
        || cost.memory < crypto_pwhash_MEMLIMIT_MIN || cost.memory > mostMemory)
        return Error(Error::Damaged, u"vault: cost"_s);

    const QByteArrayView header = QByteArrayView(bytes).first(headerBytes);
    const Result<Secret> outer = passphraseKey(passphrase, cost,
                                               header.sliced(saltAt, crypto_pwhash_SALTBYTES));
    if (!outer)
        return outer.error();
    const std::optional<Secret> key = unboxed(*outer, header.sliced(nonceAt, nonceBytes),
                                              header.first(nonceAt), header.sliced(wrappedAt));
    if (!key || key->view().size() != std::size_t(keyBytes))
        return Error(Error::WrongPassphrase);

    const Opened found(header.toByteArray(), *key);
    if (const Result<Boxes> boxes = boxesOf(bytes, found); !boxes)
        return boxes.error();
    return found;
}

QByteArray empty(const Opened &by)
{
    return written(by, {});
}

Result<Secret> entry(const QByteArray &bytes, const Opened &by, const QString &name)
{
    const Result<Boxes> boxes = boxesOf(bytes, by);
    if (!boxes)
        return boxes.error();
    const QByteArray key = name.toUtf8();
    if (!boxes->contains(key))
        return Error(Error::NotFound);
    const std::optional<Secret> secret = taken(*boxes, derived(by.key, Entries), key);
    if (!secret)
        return Error(Error::Damaged, u"vault: an entry"_s);
    return *secret;
}

Result<QByteArray> with(const QByteArray &bytes, const Opened &by, const QString &name,
                        const Secret &secret)
{
    Result<Boxes> boxes = boxesOf(bytes, by);
    if (!boxes)
        return boxes.error();
    if (secret.isEmpty())
        boxes->remove(name.toUtf8());
    else
        put(*boxes, derived(by.key, Entries), name.toUtf8(), secret);
    return written(by, *boxes);
}

Result<QByteArray> resealed(const QByteArray &bytes, const Opened &by, const Opened &anew)
{
    const Result<Boxes> before = boxesOf(bytes, by);
    if (!before)
        return before.error();
    const Secret oldEntries = derived(by.key, Entries);
    const Secret newEntries = derived(anew.key, Entries);
    Boxes after;
    for (auto each = before->keyBegin(); each != before->keyEnd(); ++each) {
        const std::optional<Secret> secret = taken(*before, oldEntries, *each);
        if (!secret)
            return Error(Error::Damaged, u"vault: an entry"_s);
        put(after, newEntries, *each, *secret);
    }
    return written(anew, after);
}

} // namespace seal
