// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "command.h"

#include <QHash>
#include <QStringList>

#include <optional>

namespace kontor::cli {

/// What was typed after the noun and verb, checked against the command's table.
class Arguments
{
public:
    [[nodiscard]] qsizetype count() const { return m_positionals.size(); }
    [[nodiscard]] QString at(qsizetype index) const { return m_positionals.value(index); }
    [[nodiscard]] QStringList from(qsizetype index) const { return m_positionals.mid(index); }
    [[nodiscard]] bool has(const char *option) const { return m_options.contains(QLatin1String(option)); }
    [[nodiscard]] QString value(const char *option, const QString &fallback = {}) const;
    [[nodiscard]] QStringList values(const char *option) const { return m_options.value(QLatin1String(option)); }

private:
    friend class ArgumentParser;
    QStringList m_positionals;
    QHash<QString, QStringList> m_options;
};

struct GlobalOptions {
    QString shop;
    QString staff;
    QString language;
    bool json = false;
    bool help = false;
    bool version = false;
};

/// One line as typed. `command` is null only when help or the version was asked for.
struct Invocation {
    GlobalOptions globals;
    QString noun;
    QString verb;
    const Command *command = nullptr;
    Arguments arguments;
};

/// Reads `[global options] NOUN [VERB] …`. Global options may stand anywhere; where a command has an option of the
/// same name (`import FILE --as FORMAT`), the command's wins after the noun. A word such as -3 is a number, not an
/// option (which is what QCommandLineParser would make of it). Errors are of kind Usage.
[[nodiscard]] Result<Invocation> parseInvocation(const QStringList &words, const std::vector<Command> &commands);

/// The options every command understands, for help.
[[nodiscard]] const std::vector<Option> &globalOptionTable();

} // namespace kontor::cli
