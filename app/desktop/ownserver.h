// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QObject>
#include <QProcess>

#include <optional>

namespace kontor {

/// The bundled kontor-syncd, running for as long as somebody wants it and never longer than this program. Lives on
/// the UI thread and does not wait, except at the very end.
class OwnServer final : public QObject
{
    Q_OBJECT
public:
    /// `program`: of the server; `folder`: where it keeps its shops.
    OwnServer(QString program, QString folder, QObject *parent = nullptr);
    ~OwnServer() override; ///< stops it, and waits until it has

    /// `port`: 0 is any free one. `forNewShop`: a setup code is wanted. One that runs is stopped before.
    void start(quint16 port, bool forNewShop);
    /// Ends by stopped().
    void stop();
    [[nodiscard]] bool isRunning() const { return m_port != 0; }
    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] static QString bundledProgram();

signals:
    /// It listens. `setupCode` is empty unless it was wanted.
    void started(quint16 port, const QString &setupCode);
    /// It did not start, or ended by itself.
    void failed(const kontor::Error &error);
    void stopped();

private:
    void read();
    void take(const QString &line);
    void tellStarted();
    void onFinished();
    [[nodiscard]] Error problem() const;

    QString m_program;
    QString m_folder;
    QProcess m_process;
    struct Wish {
        quint16 port = 0;
        bool forNewShop = false;
    };
    void run(const Wish &wish);
    std::optional<Wish> m_next; ///< once the one that runs has ended
    bool m_wantsCode = false;
    bool m_isStopping = false;
    quint16 m_port = 0;
    quint16 m_heardPort = 0;
    QString m_setupCode;
};

} // namespace kontor
