// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QObject>

namespace kontor {

/// What a person types to bring this computer to a shop on a server.
struct JoinWish {
    QString address; ///< as typed
    QString code; ///< as typed
    QString deskName;
    QString path; ///< where the shop file will lie
    QByteArray password; ///< seals the desk's key beside the shop; empty: it goes into the keychain
};

/// Joins a shop for the first-minute wizard, beside the window's thread. Each join() ends in exactly one finished().
class ShopJoiner : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    virtual void join(const JoinWish &wish) = 0;
    /// Asks it to stop; the same wish goes on from there.
    virtual void cancel() = 0;
    /// Nobody goes on: what an attempt without success has left is taken away.
    virtual void forget() = 0;

signals:
    void progressed(qint64 doneBytes, qint64 totalBytes); ///< 0 of 0 before it is known
    void finished(const kontor::Result<void> &result);
};

} // namespace kontor
