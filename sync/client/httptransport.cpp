// SPDX-License-Identifier: GPL-3.0-or-later
#include "httptransport.h"

#include "calladdress.h"
#include "contentcoding.h"

#include <QNetworkReply>
#include <QNetworkRequest>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslError>
#include <QTimer>

#include <optional>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr qsizetype kWorthPacking = 1024;
constexpr qint64 kMostAnswer = qint64{64} * 1024 * 1024;
constexpr int kStalledMs = 30'000; ///< without a byte in either direction

/// What a proxy or the network did instead of an answer.
Error errorOf(QNetworkReply *reply)
{
    const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status == 413)
        return {ErrorKind::Refused, u"too_large"_s, u"The server takes only smaller messages."_s};
    if (status != 0)
        return {ErrorKind::Failed, u"no_answer"_s, u"The server answered with %1."_s.arg(status)};
    if (reply->error() == QNetworkReply::SslHandshakeFailedError)
        return {ErrorKind::Failed, u"wrong_certificate"_s,
                u"This is not the server that the shop was joined on: its certificate is another one."_s};
    return {ErrorKind::Failed, u"no_network"_s, u"The server cannot be reached: %1"_s.arg(reply->errorString())};
}

/// The server's own word about what went wrong.
std::optional<Error> wordOf(const QByteArray &body)
{
    const auto opened = openMessage(body);
    const bool isWord = !opened && opened.error().code != "malformed"_L1;
    return isWord ? std::optional(opened.error()) : std::nullopt;
}

/// A server that is busy, or an impatient proxy before it.
bool isMendedByTime(int status)
{
    return status == 429 || status >= 500;
}

} // namespace

HttpTransport::HttpTransport(ServerPlace place, QObject *parent) : QObject(parent), m_place(std::move(place))
{
    m_network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy); // a token goes nowhere else
    m_network.setTransferTimeout(kStalledMs);
}

HttpTransport::~HttpTransport()
{
    abort();
}

bool HttpTransport::isBusy() const
{
    return m_reply;
}

void HttpTransport::abort()
{
    if (!m_reply)
        return;
    m_reply->disconnect(this);
    m_reply->abort();
    m_reply->deleteLater();
    m_reply.clear();
}

QNetworkRequest HttpTransport::requestFor(const QByteArray &target) const
{
    QUrl url = m_place.url;
    const qsizetype question = target.indexOf('?');
    url.setPath(QString::fromLatin1(question < 0 ? target : target.left(question)));
    if (question >= 0)
        url.setQuery(QString::fromLatin1(target.mid(question + 1)));
    QNetworkRequest request(url);
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    request.setRawHeader("Accept-Encoding", "zstd, gzip"); // unpacked by us, within a limit
    if (!m_place.shop.isNull())
        request.setRawHeader(kShopHeader, m_place.shop.toByteArray(QUuid::WithoutBraces));
    if (!m_place.token.isEmpty())
        request.setRawHeader("Authorization", "Bearer " + m_place.token.toHex());
    if (!m_place.fingerprint.isEmpty()) {
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setProtocol(QSsl::TlsV1_2OrLater);
        request.setSslConfiguration(tls);
    }
    return request;
}

/// A certificate that was seen at joining needs no authority; any other needs one and, when a fingerprint is known, is
/// not the one we want even with an authority behind it.
void HttpTransport::trustPinned(QNetworkReply *reply) const
{
    if (m_place.fingerprint.isEmpty())
        return;
    const auto isPinned = [print = m_place.fingerprint](const QSslCertificate &certificate) {
        return !certificate.isNull() && certificate.digest(QCryptographicHash::Sha256).startsWith(print);
    };
    connect(reply, &QNetworkReply::sslErrors, reply, [reply, isPinned](const QList<QSslError> &errors) {
        if (!errors.isEmpty() && isPinned(reply->sslConfiguration().peerCertificate()))
            reply->ignoreSslErrors(errors);
    });
    connect(reply, &QNetworkReply::encrypted, reply, [reply, isPinned] {
        if (!isPinned(reply->sslConfiguration().peerCertificate()))
            reply->abort();
    });
}

QNetworkReply *HttpTransport::get(const char *path)
{
    QNetworkRequest request = requestFor(path);
    request.setRawHeader("Accept-Encoding", "identity");
    request.setTransferTimeout(0); // it is meant to stay open
    QNetworkReply *reply = m_network.get(request);
    trustPinned(reply);
    return reply;
}

void HttpTransport::send(quint64 ticket, Call call, const QByteArray &body)
{
    abort();
    m_call = call;
    const CallAddress *address = addressOf(call);
    QByteArray target = address->path;
    QByteArray range;
    if (call == Call::Pull) {
        if (const auto pull = decode<PullRequest>(body))
            target += '?' + pullQuery(*pull);
    } else if (call == Call::SnapshotPart) {
        if (const auto part = decode<SnapshotPartRequest>(body)) {
            target = partPath(*part);
            range = partRange(*part);
        }
    } else if (call == Call::BlobGet) {
        if (const auto blob = decode<BlobGetRequest>(body))
            target = blobPath(blob->hash);
    } else if (call == Call::BlobPut) {
        if (const auto blob = BlobPutRequest::fromBytes(body))
            putBlob(ticket, *blob);
        return;
    }
    QNetworkRequest request = requestFor(target);
    if (!range.isEmpty())
        request.setRawHeader("Range", range);
    QNetworkReply *reply = nullptr;
    if (QByteArray(address->method) == "GET") {
        reply = m_network.get(request);
    } else {
        const bool isPacked = body.size() >= kWorthPacking;
        if (isPacked)
            request.setRawHeader("Content-Encoding", "zstd");
        reply = m_network.post(request, isPacked ? encodeContent("zstd", body) : body);
    }
    if (call == Call::SnapshotPart)
        connect(reply, &QNetworkReply::readyRead, this, [this, ticket, reply] { readSome(ticket, reply); });
    await(ticket, reply);
}

/// Pictures are packed already.
void HttpTransport::putBlob(quint64 ticket, const BlobPutRequest &blob)
{
    QNetworkRequest request = requestFor(blobPath(blob.hash));
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/octet-stream"_s);
    await(ticket, m_network.put(request, blob.bytes));
}

void HttpTransport::await(quint64 ticket, QNetworkReply *reply)
{
    trustPinned(reply);
    m_reply = reply;
    connect(reply, &QNetworkReply::downloadProgress, reply, [reply](qint64 received, qint64) {
        if (received > kMostAnswer)
            reply->abort();
    });
    connect(reply, &QNetworkReply::finished, this, [this, ticket, reply] { finish(ticket, reply); });
}

/// Only what is really a part: a word of the server stays whole, for finish() to read.
void HttpTransport::readSome(quint64 ticket, QNetworkReply *reply)
{
    const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (reply == m_reply && (status == 200 || status == 206) && reply->rawHeader("Content-Encoding").isEmpty())
        emit someArrived(ticket, reply->readAll());
}

void HttpTransport::finish(quint64 ticket, QNetworkReply *reply)
{
    reply->deleteLater();
    if (reply != m_reply)
        return;
    m_reply.clear();
    emit answered(ticket, read(reply));
}

/// A word is an answer like any other, except instead of a copy and its parts: those are asked for until they come.
Result<QByteArray> HttpTransport::read(QNetworkReply *reply) const
{
    const QByteArray raw = reply->readAll();
    const auto body = decodeContent(reply->rawHeader("Content-Encoding"), raw, kMostAnswer);
    if (!body)
        return std::unexpected(body.error());
    const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const bool isDone = reply->error() == QNetworkReply::NoError && status >= 200 && status < 300;
    if (isDone)
        return *body;
    auto word = wordOf(*body);
    if (!word)
        return std::unexpected(errorOf(reply));
    if (m_call != Call::SnapshotPart && m_call != Call::Snapshot)
        return *body;
    if (isMendedByTime(status))
        word->kind = ErrorKind::Failed;
    return std::unexpected(*word);
}

} // namespace kontor
