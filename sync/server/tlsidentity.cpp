// SPDX-License-Identifier: GPL-3.0-or-later
#include "tlsidentity.h"

#include "sha256.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>

#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr long kSecondsValid = 20L * 365 * 24 * 3600;
constexpr long kSecondsBefore = 24L * 3600; // a desk whose clock is late shall still believe it
constexpr auto kName = "Kontor sync server";

template <auto Free>
struct Freed {
    template <class T>
    void operator()(T *thing) const
    {
        Free(thing);
    }
};
using Key = std::unique_ptr<EVP_PKEY, Freed<EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, Freed<X509_free>>;
using Bio = std::unique_ptr<BIO, Freed<BIO_free_all>>;

std::unexpected<Error> cannotMake()
{
    return failed("bad_certificate", u"The server's certificate cannot be made."_s);
}

QByteArray textOf(BIO *bio)
{
    char *data = nullptr;
    const long size = BIO_get_mem_data(bio, &data);
    return QByteArray(data, static_cast<qsizetype>(size));
}

bool extend(X509 *certificate, int kind, const char *value)
{
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, certificate, certificate, nullptr, nullptr, 0);
    const std::unique_ptr<X509_EXTENSION, Freed<X509_EXTENSION_free>> extension(
        X509V3_EXT_conf_nid(nullptr, &context, kind, value));
    return extension && X509_add_ext(certificate, extension.get(), -1) == 1;
}

bool fill(X509 *certificate, EVP_PKEY *key, qint64 nowMs)
{
    unsigned char serial[8] = {};
    if (RAND_bytes(serial, sizeof serial) != 1)
        return false;
    quint64 number = 0;
    for (const unsigned char byte : serial)
        number = (number << 8) | byte;
    X509_set_version(certificate, X509_VERSION_3);
    ASN1_INTEGER_set_uint64(X509_get_serialNumber(certificate), number >> 1);
    const auto now = static_cast<time_t>(nowMs / 1000);
    ASN1_TIME_set(X509_getm_notBefore(certificate), now - kSecondsBefore);
    ASN1_TIME_set(X509_getm_notAfter(certificate), now + kSecondsValid);
    X509_NAME *name = X509_get_subject_name(certificate);
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_UTF8, reinterpret_cast<const unsigned char *>(kName), -1, -1, 0);
    X509_set_issuer_name(certificate, name);
    return X509_set_pubkey(certificate, key) == 1 && extend(certificate, NID_basic_constraints, "critical,CA:TRUE")
        && extend(certificate, NID_subject_alt_name, "DNS:localhost,IP:127.0.0.1")
        && X509_sign(certificate, key, EVP_sha256()) > 0;
}

Result<TlsIdentity> make(qint64 nowMs)
{
    const Key key(EVP_EC_gen("P-256"));
    const Certificate certificate(X509_new());
    if (!key || !certificate || !fill(certificate.get(), key.get(), nowMs))
        return cannotMake();
    const Bio certificateText(BIO_new(BIO_s_mem()));
    const Bio keyText(BIO_new(BIO_s_mem()));
    if (PEM_write_bio_X509(certificateText.get(), certificate.get()) != 1
        || PEM_write_bio_PKCS8PrivateKey(keyText.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr) != 1)
        return cannotMake();
    return TlsIdentity{textOf(certificateText.get()), textOf(keyText.get())};
}

Result<QByteArray> readAll(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failed("bad_certificate", u"%1 cannot be read: %2"_s.arg(path, file.errorString()));
    return file.readAll();
}

Result<void> writePrivately(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        || file.write(bytes) != bytes.size() || !file.commit())
        return failed("cannot_write", u"%1 cannot be written: %2"_s.arg(path, file.errorString()));
    return {};
}

} // namespace

Result<QByteArray> TlsIdentity::fingerprint() const
{
    const Bio text(BIO_new_mem_buf(certificatePem.constData(), static_cast<int>(certificatePem.size())));
    const Certificate certificate(PEM_read_bio_X509(text.get(), nullptr, nullptr, nullptr));
    unsigned char *der = nullptr;
    const int size = certificate ? i2d_X509(certificate.get(), &der) : -1;
    if (size <= 0)
        return failed("bad_certificate", u"The certificate cannot be read."_s);
    const QByteArray bytes(reinterpret_cast<const char *>(der), size);
    OPENSSL_free(der);
    return sha256(bytes);
}

Result<TlsIdentity> TlsIdentity::read(const QString &certificateFile, const QString &keyFile)
{
    TlsIdentity identity;
    KONTOR_ASSIGN(identity.certificatePem, readAll(certificateFile));
    KONTOR_ASSIGN(identity.keyPem, readAll(keyFile));
    if (const auto checked = identity.fingerprint(); !checked)
        return std::unexpected(checked.error());
    return identity;
}

Result<TlsIdentity> TlsIdentity::ownIn(const QString &folder, const Clock &clock)
{
    const QString certificateFile = QDir(folder).filePath(u"tls-certificate.pem"_s);
    const QString keyFile = QDir(folder).filePath(u"tls-key.pem"_s);
    if (QFile::exists(certificateFile) && QFile::exists(keyFile))
        return read(certificateFile, keyFile);
    KONTOR_ASSIGN(const TlsIdentity made, make(clock.nowMs()));
    KONTOR_TRY(writePrivately(keyFile, made.keyPem));
    KONTOR_TRY(writePrivately(certificateFile, made.certificatePem));
    return made;
}

} // namespace kontor
