// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settingsdialog.h"
#include "uicontext.h"

#include <QObject>

namespace kontor {

/// Opens the settings over the shop as it is now and writes what somebody changed, as one step that can be undone.
class SettingsFlow final : public QObject
{
    Q_OBJECT
public:
    SettingsFlow(const UiContext &context, Theme &theme, QWidget *window);
    void open();

signals:
    /// The dialog is on the screen.
    void opened(kontor::SettingsDialog *dialog);
    void nameChanged(const QString &name);
    void desksWanted(QWidget *over);
    void carriersWanted(QWidget *over);

private:
    void show(const SettingsSeen &seen);
    void take(const SettingsSeen &seen, const SettingsDialog::Value &value);
    void write(const ShopRules &before, const SettingsDialog::Value &value);

    UiContext m_context;
    Theme &m_theme;
    QWidget *m_window = nullptr;
};

} // namespace kontor
