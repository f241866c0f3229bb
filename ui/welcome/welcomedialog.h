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

/// How the first minute goes on.
struct WelcomeChoice {
    enum Kind { Demo, Create, OpenFile, ImportFile };
    Kind kind = Demo;
    ShopSetup setup; ///< Create and ImportFile
    QString path; ///< the shop file to make (Create, ImportFile) or to open (OpenFile)
    QString importPath; ///< ImportFile: the table to import once the shop is open
};

/// Shown while no shop is open: the demo, a new shop, a file that is there, or a table to import.
class WelcomeDialog final : public QDialog
{
    Q_OBJECT
public:
    explicit WelcomeDialog(QWidget *parent = nullptr);

    /// Set once the dialog was accepted.
    [[nodiscard]] const std::optional<WelcomeChoice> &choice() const { return m_choice; }

    void chooseDemo();
    void showCreate();
    void openFile(const QString &path);
    void importFile(const QString &path);
    [[nodiscard]] CreateShopForm *form() const { return m_form; }

protected:
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QWidget *buildStart();
    [[nodiscard]] QWidget *buildCreate();
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
    QComboBox *m_languages = nullptr;
    QLabel *m_createTitle = nullptr;
    QLabel *m_createSentence = nullptr;
    CreateShopForm *m_form = nullptr;
    QPushButton *m_back = nullptr;
    QPushButton *m_finish = nullptr;
    QString m_importPath;
    std::optional<WelcomeChoice> m_choice;
};

/// Nothing when the person closed the window.
[[nodiscard]] std::optional<WelcomeChoice> askWelcome(QWidget *parent);

} // namespace kontor
