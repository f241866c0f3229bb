// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shopjoiner.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace kontor {

class JoinShopForm;
class Notice;

/// Joins a shop: asks for what is needed, shows how far it is, says what went wrong and what to do. Until it worked
/// there is a way back that leaves nothing behind.
class JoinPage final : public QWidget
{
    Q_OBJECT
public:
    /// `joiner` outlives the page.
    JoinPage(ShopJoiner &joiner, QWidget *parent);
    [[nodiscard]] JoinShopForm *form() const { return m_form; }
    [[nodiscard]] bool isJoining() const { return m_isJoining; }
    void join();
    /// Stops what is on its way and takes away what it left.
    void leave();

    // For tests.
    [[nodiscard]] QPushButton *joinButton() const { return m_join; }
    [[nodiscard]] QPushButton *stopButton() const { return m_stop; }
    [[nodiscard]] QString said() const;
    [[nodiscard]] QString detail() const;

signals:
    /// The shop lies at `wish.path` now.
    void joined(const kontor::JoinWish &wish);
    void backWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void retranslate();
    void setJoining(bool joining);
    void show(qint64 doneBytes, qint64 totalBytes);
    void take(const Result<void> &result);
    void askForPassword();

    ShopJoiner &m_joiner;
    JoinShopForm *m_form = nullptr;
    Notice *m_notice = nullptr;
    QProgressBar *m_bar = nullptr;
    QLabel *m_detail = nullptr;
    QPushButton *m_back = nullptr;
    QPushButton *m_stop = nullptr;
    QPushButton *m_join = nullptr;
    JoinWish m_wish;
    bool m_isJoining = false;
    bool m_hasBegun = false; ///< something may lie there
    int m_left = 0; ///< attempts that were left and have not ended yet
};

} // namespace kontor
