// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>
#include <QTimer>

#include <functional>
#include <vector>

class QListWidget;

namespace kontor {

/// A field that offers what fits while one types. Whoever answers does so off this thread and calls offer();
/// Return takes the marked one, or says that something was entered whole (a scanner ends with Return).
class SuggestField final : public QLineEdit
{
    Q_OBJECT
public:
    struct Offer {
        QString title;
        QString below;
        QString right;
    };
    explicit SuggestField(QWidget *parent = nullptr);
    ~SuggestField() override;
    /// Answers to older questions are dropped.
    void offer(quint64 question, const std::vector<Offer> &offers);
    [[nodiscard]] bool isOffering() const;
    [[nodiscard]] QListWidget *list() const { return m_list; }
    /// So high are so many offers: whoever has nothing else below the field keeps it free.
    [[nodiscard]] static int roomFor(int offers);
    void hideOffers();

signals:
    void asked(const QString &text, quint64 question);
    void picked(int index);
    /// Return without a marked offer.
    void entered(const QString &text);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    [[nodiscard]] QWidget *ground() const;
    void place();
    void move(int by);
    void pick(int row);

    QListWidget *m_list = nullptr;
    QTimer m_typing;
    quint64 m_question = 0;
};

} // namespace kontor
