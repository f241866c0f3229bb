// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "blobmessages.h"
#include "serverplace.h"
#include "transport.h"

#include <QNetworkAccessManager>
#include <QObject>
#include <QPointer>

class QNetworkReply;

namespace kontor {

/// Carries messages over HTTP, packed, to the one server whose certificate was seen when the desk joined. Answers
/// and failures come as answered(), always after send() has returned. Lives on the thread of its engine.
class HttpTransport final : public QObject, public Transport
{
    Q_OBJECT
public:
    explicit HttpTransport(ServerPlace place, QObject *parent = nullptr);
    ~HttpTransport() override;

    void send(quint64 ticket, Call call, const QByteArray &body) override;
    /// Whatever is on its way is given up; no answer comes.
    void abort();
    [[nodiscard]] const ServerPlace &place() const { return m_place; }
    /// Something is on its way.
    [[nodiscard]] bool isBusy() const;
    /// The network manager with our certificate check, for the live channel beside it.
    [[nodiscard]] QNetworkReply *get(const char *path);

signals:
    /// Bytes of an answer that is handed over as it comes (parts of a copy); answered() brings the rest of it.
    void someArrived(quint64 ticket, const QByteArray &bytes);
    void answered(quint64 ticket, const kontor::Result<QByteArray> &reply);

private:
    [[nodiscard]] QNetworkRequest requestFor(const QByteArray &target) const;
    void trustPinned(QNetworkReply *reply) const;
    void putBlob(quint64 ticket, const BlobPutRequest &blob);
    void await(quint64 ticket, QNetworkReply *reply);
    void readSome(quint64 ticket, QNetworkReply *reply);
    void finish(quint64 ticket, QNetworkReply *reply);
    [[nodiscard]] Result<QByteArray> read(QNetworkReply *reply) const;

    ServerPlace m_place;
    QNetworkAccessManager m_network;
    QPointer<QNetworkReply> m_reply;
    Call m_call = Call::Hello; ///< that it answers
};

} // namespace kontor
