// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPushButton;

namespace kontor {

class FlowRow;
class Thumbnails;

/// Pictures that show why money goes back: added from files, taken away by a click. They lie on the shop's shelf at
/// once, and are part of it when the request is written.
class EvidenceRow final : public QWidget
{
    Q_OBJECT
public:
    EvidenceRow(const QString &shopPath, QWidget *parent);
    [[nodiscard]] const QStringList &keys() const { return m_keys; }
    void addFiles(const QStringList &paths);

signals:
    void changed();
    /// A file is no picture that can be shown.
    void refused(const QString &sentence);

private:
    void choose();
    void rebuild();

    QString m_shopPath;
    Thumbnails *m_thumbnails = nullptr;
    QStringList m_keys;
    FlowRow *m_row = nullptr;
    QPushButton *m_add = nullptr;
    std::vector<QWidget *> m_tiles;
};

} // namespace kontor
