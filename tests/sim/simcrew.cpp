// SPDX-License-Identifier: GPL-3.0-or-later
#include "simcrew.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QProcess>

#include <memory>

using namespace Qt::StringLiterals;

namespace kontor::sim {

namespace {

constexpr char kBegins = '>';

class Crew
{
public:
    Crew(const std::vector<QStringList> &jobs, const std::function<bool(size_t, const Report &)> &hear)
        : m_jobs(jobs), m_hear(hear)
    { }

    void run(int atOnce)
    {
        for (int i = 0; i < atOnce; ++i)
            startNext();
        if (m_running > 0)
            m_loop.exec();
        for (const auto &member : m_members) {
            member->process.disconnect();
            member->process.kill();
            member->process.waitForFinished();
        }
    }

private:
    struct Member {
        QProcess process;
        size_t job = 0;
        quint64 seed = 0; ///< of the world it is in
    };

    void startNext()
    {
        if (m_next == m_jobs.size())
            return;
        m_members.push_back(std::make_unique<Member>());
        Member *member = m_members.back().get();
        member->job = m_next++;
        member->process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        QObject::connect(&member->process, &QProcess::readyReadStandardOutput, &member->process,
                         [this, member] { read(*member); });
        QObject::connect(&member->process, &QProcess::finished, &member->process,
                         [this, member](int code, QProcess::ExitStatus status) {
                             ended(*member, status == QProcess::NormalExit && code == 0);
                         });
        ++m_running;
        member->process.start(QCoreApplication::applicationFilePath(), m_jobs[member->job]);
    }

    void read(Member &member)
    {
        while (!m_isOver && member.process.canReadLine()) {
            const QByteArray line = member.process.readLine().trimmed();
            if (line.startsWith(kBegins)) {
                member.seed = line.mid(1).toULongLong();
                continue;
            }
            member.seed = 0;
            told(member, Report::fromLine(line));
        }
    }

    void ended(Member &member, bool isWell)
    {
        read(member);
        if (!isWell && !m_isOver) {
            Report report;
            report.seed = member.seed;
            report.failed = true;
            report.problem = u"the program died"_s;
            told(member, report);
        }
        --m_running;
        if (!m_isOver)
            startNext();
        if (m_running == 0)
            m_loop.quit();
    }

    void told(const Member &member, const Report &report)
    {
        m_isOver = !m_hear(member.job, report);
        if (m_isOver)
            m_loop.quit();
    }

    const std::vector<QStringList> &m_jobs;
    const std::function<bool(size_t, const Report &)> &m_hear;
    std::vector<std::unique_ptr<Member>> m_members;
    QEventLoop m_loop;
    size_t m_next = 0;
    int m_running = 0;
    bool m_isOver = false;
};

} // namespace

QByteArray Report::line() const
{
    return u"%1\t%2\t%3\t%4\t%5\t%6\t%7\n"_s.arg(seed)
        .arg(failed ? 1 : 0)
        .arg(facts)
        .arg(voided)
        .arg(events)
        .arg(QString::fromLatin1(trace), problem.simplified())
        .toUtf8();
}

Report Report::fromLine(const QByteArray &line)
{
    const QList<QByteArray> parts = line.split('\t');
    Report report;
    report.seed = parts.value(0).toULongLong();
    report.failed = parts.value(1) != "0";
    report.facts = parts.value(2).toLongLong();
    report.voided = parts.value(3).toLongLong();
    report.events = parts.value(4).toLongLong();
    report.trace = parts.value(5);
    report.problem = QString::fromUtf8(parts.value(6));
    return report;
}

void runCrew(const std::vector<QStringList> &jobs, int atOnce,
             const std::function<bool(size_t job, const Report &report)> &hear)
{
    Crew(jobs, hear).run(atOnce);
}

} // namespace kontor::sim
