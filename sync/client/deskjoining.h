// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "copyfetch.h"
#include "joinmessages.h"
#include "jointicket.h"
#include "tokenstore.h"

namespace kontor {

/// Brings a desk to a shop, from the code to the file: this file's shop moves to an empty server, or a copy of the
/// server's shop becomes this file, or this file of the server's shop gets a key again. May be cut anywhere and begun
/// again with the same code. Lives on one thread with an event loop; ends in exactly one finished().
class DeskJoining final : public QObject
{
    Q_OBJECT
public:
    struct Wish {
        QString path; ///< a shop that is to be shared or belongs there, or a file that is not there yet
        QUrl url;
        JoinTicket ticket;
        QString deskName;
    };
    DeskJoining(Wish wish, TokenStore &tokens, Clock &clock, Random &random, QObject *parent = nullptr);

    void start();
    void cancel();
    /// Once it ended without success: takes away what the attempt left on this computer. Its code may be used up.
    void forget();

signals:
    /// Of the copy, packed; 0 of 0 before it is known.
    void progressed(qint64 doneBytes, qint64 totalBytes);
    void finished(const kontor::Result<void> &result);

private:
    [[nodiscard]] Result<JoinRequest> request();
    [[nodiscard]] Result<void> ask();
    void answered(const Result<QByteArray> &reply);
    void goOn();
    [[nodiscard]] Result<void> takeKey();
    [[nodiscard]] Result<void> shareOwn();
    void fetch();
    [[nodiscard]] Result<void> install(const Result<QString> &copy);
    [[nodiscard]] Result<void> makeFile(const QString &copy);
    void end(const Result<void> &result);
    [[nodiscard]] QString pendingName() const;
    [[nodiscard]] QString answerName() const;

    Wish m_wish;
    TokenStore &m_tokens;
    Clock &m_clock;
    Random &m_random;
    std::unique_ptr<HttpTransport> m_transport;
    std::unique_ptr<CopyFetch> m_fetch;
    JoinRequest m_request;
    JoinReply m_reply;
    bool m_ended = false;
};

} // namespace kontor
