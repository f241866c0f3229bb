// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shop.h"

#include <QDialog>

#include <optional>

class QComboBox;
class QLabel;
class QPushButton;
class QStackedWidget;

namespace kontor {

class ChoiceCard;
class CreateShopForm;
class JoinPage;
class ShopJoiner;

/// How the first minute goes on.
struct WelcomeChoice {
    enum Kind { Demo, Create, OpenFile, ImportFile, Join };
    Kind kind = Demo;
    ShopSetup setup; ///< Create and ImportFile
    QString path; ///< the shop file to make (Create, ImportFile) or to open (OpenFile, Join)
    QString importPath; ///< ImportFile: the table to import once the shop is open
    QByteArray password; ///< Join: with which the desk's key is sealed; empty: it lies in the keychain
};

/// Shown while no shop is open: the demo, a new shop, a file that is there, a table to import, or a shop to join.
class WelcomeDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `joiner`: null where nothing can be joined; outlives the dialog.
    explicit WelcomeDialog(QWidget *parent = nullptr, ShopJoiner *joiner = nullptr);

    /// Set once the dialog was accepted.
    [[nodiscard]] const std::optional<WelcomeChoice> &choice() const { return m_choice; }

    void chooseDemo();
    void showCreate();
    void showJoin();
    void openFile(const QString &path);
    void importFile(const QString &path);
    [[nodiscard]] CreateShopForm *form() const { return m_form; }
    [[nodiscard]] JoinPage *joinPage() const { return m_joinPage; }

    void reject() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QWidget *buildStart();
    [[nodiscard]] QWidget *buildCreate();
    [[nodiscard]] QWidget *buildJoin(ShopJoiner &joiner);
    void buildLanguages();
    void retranslate();
    void retranslateCreate();
    void askForFile();
    void askForTable();
    void showStart();
    void finishCreate();
    void finish(WelcomeChoice choice);

    QStackedWidget *m_pages = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_sentence = nullptr;
    ChoiceCard *m_demo = nullptr;
    ChoiceCard *m_create = nullptr;
    ChoiceCard *m_import = nullptr;
    ChoiceCard *m_open = nullptr;
    ChoiceCard *m_join = nullptr;
    QComboBox *m_languages = nullptr;
    QLabel *m_createTitle = nullptr;
    QLabel *m_createSentence = nullptr;
    CreateShopForm *m_form = nullptr;
    QPushButton *m_back = nullptr;
    QPushButton *m_finish = nullptr;
    QLabel *m_joinTitle = nullptr;
    QLabel *m_joinSentence = nullptr;
    JoinPage *m_joinPage = nullptr; ///< null where nothing can be joined
    QString m_importPath;
    std::optional<WelcomeChoice> m_choice;
};

/// Nothing when the person closed the window.
[[nodiscard]] std::optional<WelcomeChoice> askWelcome(QWidget *parent, ShopJoiner *joiner);

} // namespace kontor
