// SPDX-License-Identifier: GPL-3.0-or-later
#include "deskjoiner.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

Result<DeskJoining::Wish> readWish(const JoinWish &typed)
{
    if (QFileInfo::exists(typed.path)) // it would be taken to the server
        return refused("file_exists", u"%1 is there already. Choose another name."_s.arg(typed.path));
    DeskJoining::Wish wish;
    wish.path = typed.path;
    wish.deskName = typed.deskName;
    KONTOR_ASSIGN(wish.url, readServerUrl(typed.address));
    KONTOR_ASSIGN(wish.ticket, JoinTicket::read(typed.code));
    if (!QDir().mkpath(QFileInfo(wish.path).path()))
        return failed("write_failed", u"%1 cannot be made."_s.arg(QFileInfo(wish.path).path()));
    return wish;
}

} // namespace

DeskJoiner::DeskJoiner(QObject *parent) : ShopJoiner(parent)
{
    connect(&m_thread, &JoinThread::progressed, this, &ShopJoiner::progressed);
    connect(&m_thread, &JoinThread::finished, this, &ShopJoiner::finished);
}

void DeskJoiner::join(const JoinWish &typed)
{
    const auto wish = readWish(typed);
    if (wish)
        m_thread.start(*wish, typed.password);
    else
        emit finished(std::unexpected(wish.error()));
}

} // namespace kontor
