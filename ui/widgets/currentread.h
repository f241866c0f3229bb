// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shopworker.h"

namespace kontor {

/// What a panel shows of the current row of a list, read on the shop's thread. Answers about a row that is no longer
/// current are dropped; one that a change of the shop overtook is shown and asked for again. Use on the UI thread;
/// nobody is told once `context` is gone.
class CurrentRead
{
public:
    CurrentRead(ShopWorker &worker, QObject *context) : m_worker(worker), m_context(context)
    {
        QObject::connect(&worker, &ShopWorker::changed, context, [this] { m_isOvertaken = m_isReading; });
    }
    Q_DISABLE_COPY_MOVE(CurrentRead)

    /// `show` gets null where there is nothing to show: no row (number 0), or it is gone.
    template <class T>
    void about(qint64 number, Result<T> (*read)(ShopReader &, qint64 number), std::function<void(const T *)> show)
    {
        const quint64 question = ++m_question;
        m_isReading = number != 0;
        m_isOvertaken = false;
        if (number == 0)
            return show(nullptr);
        m_worker.read<T>([read, number](ShopReader &reader) { return read(reader, number); })
            .then(m_context, [this, question, number, read, show = std::move(show)](const Result<T> &answer) {
                if (question != m_question)
                    return;
                m_isReading = false;
                show(answer ? &*answer : nullptr);
                if (question == m_question && m_isOvertaken)
                    about<T>(number, read, show);
            });
    }

private:
    ShopWorker &m_worker;
    QObject *m_context;
    quint64 m_question = 0;
    bool m_isReading = false;
    bool m_isOvertaken = false; ///< the shop changed since it was asked
};

} // namespace kontor
