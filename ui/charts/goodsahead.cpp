// SPDX-License-Identifier: GPL-3.0-or-later
#include "goodsahead.h"

#include "shopreader.h"

namespace kontor {

namespace {

constexpr int kPauseMs = 40;
constexpr int kMostDays = 800; ///< two years and the period before a short one

} // namespace

GoodsAhead::GoodsAhead(ShopWorker &worker, QObject *parent) : QObject(parent), m_worker(worker)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &GoodsAhead::readPiece);
}

void GoodsAhead::readUpTo(const QDate &last)
{
    if (m_until.isValid())
        return;
    m_until = last;
    m_earliest = last.addDays(1 - kMostDays);
    m_pause.start();
}

void GoodsAhead::stop()
{
    m_until = {};
    m_pause.stop();
}

void GoodsAhead::readPiece()
{
    if (m_isReading || !m_until.isValid())
        return; // one that was asked for before a stop is still to come, and goes on from here
    m_isReading = true;
    auto work = [until = m_until](ShopReader &reader) { return reader.keepSold(until); };
    m_worker.readFigures<std::optional<QDate>>(work).then(this, [this](const Result<std::optional<QDate>> &next) {
        m_isReading = false;
        goOn(next.value_or(std::nullopt)); // whoever asks for these days is told what is wrong
    });
}

void GoodsAhead::goOn(const std::optional<QDate> &until)
{
    if (!m_until.isValid())
        return;
    m_until = until && *until >= m_earliest ? *until : QDate();
    if (m_until.isValid())
        m_pause.start();
}

} // namespace kontor
