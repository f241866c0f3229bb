// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "blobmessages.h"
#include "blobstore.h"

#include <QSet>

#include <optional>

namespace kontor {

class ShopFile;

/// Brings a desk's pictures to the server before the facts that name them, and those of others here: small ones by
/// themselves, large ones when a screen asks. None of them holds anything else up: what fails is left for the next
/// session, and what is not at hand when its fact goes is remembered.
class BlobCourier
{
public:
    static constexpr qint64 kSmallBytes = 256 * 1024;
    struct Message {
        Call call = Call::BlobFind;
        QByteArray body;
    };

    explicit BlobCourier(ShopFile &file);

    /// A new session: everything is asked about again.
    void begin();
    /// A screen shows it and has only a placeholder.
    void want(const QString &hash);
    /// Facts came that may name pictures nobody here has.
    void arrived(const std::vector<Fact> &facts);
    /// What has to be said before these facts go; nothing: they may go.
    [[nodiscard]] Result<std::optional<Message>> beforePush(const std::vector<std::vector<Fact>> &groups);
    /// What else there is to say; nothing: all is done for this session.
    [[nodiscard]] Result<std::optional<Message>> next();
    /// The answer to the latest message.
    [[nodiscard]] Result<void> take(const QByteArray &bytes);
    /// There is none, or a refusal.
    void fail(const Error &error);
    /// Came since the last time somebody asked.
    [[nodiscard]] QStringList takeArrived();

private:
    [[nodiscard]] Result<std::optional<Message>> send();
    [[nodiscard]] Message find(const QStringList &hashes, bool toSend);
    [[nodiscard]] Result<void> takeFound(const BlobFindReply &reply);
    [[nodiscard]] Result<void> takeBlob(const QByteArray &bytes);
    [[nodiscard]] Result<void> remember(const QStringList &owed, const QStringList &settled);
    [[nodiscard]] Result<void> look();

    ShopFile &m_file;
    BlobStore m_store;
    bool m_looked = false; ///< for what is owed and what is named, in this session
    QSet<QString> m_asked; ///< the server was asked, and what it lacks is on its way or owed
    QStringList m_toSend;
    QStringList m_missing; ///< here; the server is to be asked how large they are
    std::vector<FoundBlob> m_toFetch; ///< the smallest last
    QStringList m_wanted; ///< by a screen
    QStringList m_owed;
    QSet<QString> m_givenUp;
    QStringList m_arrived;
    // The latest message.
    Call m_call = Call::BlobFind;
    QStringList m_about;
    bool m_findsToSend = false;
};

} // namespace kontor
