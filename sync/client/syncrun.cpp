// SPDX-License-Identifier: GPL-3.0-or-later
#include "syncrun.h"

#include "logreader.h"

#include <QEventLoop>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

constexpr int kMostFailures = 8; ///< the engine finds its way back by itself within a few

/// Nothing that trying again within a minute would mend.
bool isHopeless(const Error &error)
{
    static const QStringList kCodes{u"no_network"_s, u"wrong_certificate"_s, u"unknown_token"_s, u"no_shop"_s,
                                    u"newer_server"_s};
    return kCodes.contains(error.code);
}

} // namespace

SyncRun::SyncRun(ShopFile &file, Clock &clock, Random &random, ServerPlace place)
    : m_file(file), m_driver(file, clock, random, std::move(place))
{ }

Result<qint64> SyncRun::toTheEnd()
{
    QEventLoop loop;
    std::optional<Error> last;
    int failures = 0;
    QObject::connect(&m_driver, &SyncDriver::stepped, &loop, [&] {
        const DeskSync &engine = m_driver.engine();
        const auto trouble = m_driver.trouble();
        failures += trouble ? 1 : 0;
        if (trouble)
            last = trouble;
        if (engine.isInStep() || (trouble && (isHopeless(*trouble) || failures >= kMostFailures)))
            loop.quit();
    });
    QMetaObject::invokeMethod(
        &m_driver, [this] { m_driver.start(false); }, Qt::QueuedConnection);
    loop.exec();
    if (!m_driver.engine().isInStep())
        return std::unexpected(*last);
    if (m_driver.engine().isRevoked())
        return refused("revoked", u"This desk was sent away. What it wrote is kept apart until an owner decides."_s);
    KONTOR_ASSIGN(const auto reader, LogReader::begin(m_file));
    return reader->head().seq;
}

Result<QByteArray> askOnce(const ServerPlace &place, Call call, const QByteArray &message)
{
    HttpTransport transport(place);
    QEventLoop loop;
    Result<QByteArray> answer = failed("no_answer", u"The server did not answer."_s);
    QObject::connect(&transport, &HttpTransport::answered, &loop, [&](quint64, const Result<QByteArray> &reply) {
        answer = reply;
        loop.quit();
    });
    transport.send(1, call, message);
    loop.exec();
    return answer;
}

} // namespace kontor
