// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

#include <vector>

class QLineEdit;
class QPushButton;
class QStringListModel;

namespace kontor {

class FlowRow;

/// The tags of a record as pills with a cross each, and a field that adds one; tags that others have are offered.
class TagRow final : public QWidget
{
    Q_OBJECT
public:
    explicit TagRow(QWidget *parent);
    void setTags(const QStringList &tags);
    void setKnown(const QStringList &tags);
    [[nodiscard]] const QStringList &tags() const { return m_tags; }
    [[nodiscard]] QLineEdit *field() const { return m_field; }
    void retranslate();

signals:
    void added(const QString &tag);
    void removed(const QString &tag);

private:
    void commit();

    QStringList m_tags;
    FlowRow *m_row = nullptr;
    std::vector<QPushButton *> m_pills;
    QLineEdit *m_field = nullptr;
    QStringListModel *m_known = nullptr;
};

} // namespace kontor
