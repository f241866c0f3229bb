// SPDX-License-Identifier: GPL-3.0-or-later
#include "settingsflow.h"

#include "errortext.h"
#include "inventoryservice.h"
#include "language.h"
#include "toast.h"
#include "usersservice.h"

#include <QSettings>

namespace kontor {

namespace {

/// One commit: all of it or nothing.
Result<bool> writeSettings(UnitOfWork &unit, const QString &actor, const ShopRules &before,
                           const SettingsDialog::Value &value)
{
    UsersService users(unit, actor);
    for (const auto &[key, next] : rulesChanged(before, value.rules))
        KONTOR_TRY(users.setSetting(key, next));
    InventoryService places(unit, actor);
    for (const auto &[id, name] : value.renamedLocations)
        KONTOR_TRY(places.renameLocation(id, name));
    for (const QString &name : value.newLocations)
        KONTOR_TRY(places.addLocation(name, {}));
    return true;
}

} // namespace

SettingsFlow::SettingsFlow(const UiContext &context, Theme &theme, QWidget *window)
    : QObject(window), m_context(context), m_theme(theme), m_window(window)
{ }

void SettingsFlow::open()
{
    auto read = [](ShopReader &reader) -> Result<SettingsSeen> {
        KONTOR_ASSIGN(const QJsonObject settings, reader.settings());
        KONTOR_ASSIGN(auto locations, reader.locations());
        return SettingsSeen{rulesOf(settings), std::move(locations), reader.file().db().path()};
    };
    m_context.worker.read<SettingsSeen>(read).then(this, [this](const Result<SettingsSeen> &seen) {
        seen ? show(*seen) : Toast::tell(m_window, errorText(seen.error()), Toast::Tone::Bad);
    });
}

void SettingsFlow::show(const SettingsSeen &seen)
{
    auto *dialog = new SettingsDialog(seen, m_context.info, m_theme.look(), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, seen] { take(seen, dialog->value()); });
    connect(dialog, &SettingsDialog::desksWanted, this, [this, dialog] { emit desksWanted(dialog); });
    connect(dialog, &SettingsDialog::carriersWanted, this, [this, dialog] { emit carriersWanted(dialog); });
    dialog->open();
    emit opened(dialog);
}

void SettingsFlow::take(const SettingsSeen &seen, const SettingsDialog::Value &value)
{
    if (value.look != m_theme.look()) {
        Theme::saveLook(value.look);
        m_theme.setLook(value.look);
    }
    if (value.language != currentUiLanguage()) {
        QSettings().setValue(UiLanguageSetting, value.language);
        useUiLanguage(value.language);
    }
    const bool isSame =
        rulesChanged(seen.rules, value.rules).empty() && value.newLocations.isEmpty() && value.renamedLocations.empty();
    if (!isSame)
        write(seen.rules, value);
}

void SettingsFlow::write(const ShopRules &before, const SettingsDialog::Value &value)
{
    auto job = [before, value, actor = m_context.actor](UnitOfWork &unit) {
        return writeSettings(unit, actor, before, value);
    };
    m_context.worker.write<bool>(job).then(this, [this, before, value](const Result<bool> &written) {
        if (!written)
            return Toast::tell(m_window, errorText(written.error()), Toast::Tone::Bad);
        emit nameChanged(value.rules.name);
        if (rulesChanged(before, value.rules).empty())
            return Toast::tell(m_window, tr("The settings are saved."));
        SettingsDialog::Value back;
        back.rules = before;
        Toast::offer(m_window, tr("The settings are saved."), tr("Undo"), this,
                     [this, rules = value.rules, back] { write(rules, back); });
    });
}

} // namespace kontor
