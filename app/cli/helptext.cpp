// SPDX-License-Identifier: GPL-3.0-or-later
#include "helptext.h"

#include "arguments.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kontor::cli {

namespace {

struct HelpLine {
    QString left;
    QString right;
};

QString aligned(const std::vector<HelpLine> &lines)
{
    qsizetype width = 0;
    for (const HelpLine &line : lines)
        width = std::max(width, line.left.size());
    QString text;
    for (const HelpLine &line : lines)
        text += u"  "_s + line.left.leftJustified(width + 2) + line.right + u'\n';
    return text;
}

QString optionText(const Option &option)
{
    return u"--%1 %2"_s.arg(QLatin1String(option.name), QLatin1String(option.value)).trimmed();
}

QString optionsText(const std::vector<Option> &options)
{
    std::vector<HelpLine> lines;
    for (const Option &option : options) {
        QString help = QString::fromUtf8(option.help);
        if (option.isRequired())
            help += u" (required)"_s;
        if (option.isRepeatable())
            help += u" (may be repeated)"_s;
        lines.push_back({optionText(option), help});
    }
    return aligned(lines);
}

QString synopsis(const Command &command)
{
    return u"%1 %2 %3"_s
        .arg(QLatin1String(command.noun), QLatin1String(command.verb), QLatin1String(command.positionals))
        .simplified();
}

QString nounsText(const std::vector<Command> &commands)
{
    std::vector<HelpLine> lines;
    for (const Command &command : commands) {
        const QString noun = QString::fromLatin1(command.noun);
        const auto known =
            std::find_if(lines.begin(), lines.end(), [&](const HelpLine &line) { return line.left == noun; });
        const QString verb = QString::fromLatin1(*command.verb ? command.verb : command.positionals);
        if (known == lines.end())
            lines.push_back({noun, verb});
        else
            known->right += u" | "_s + verb;
    }
    return u"kontor-cli [--shop FILE] [--json] [--as STAFF] NOUN VERB ...\n\nNouns and their verbs\n"_s + aligned(lines)
        + u"\nOptions of every command\n"_s + optionsText(globalOptionTable())
        + u"\nExit code: 0 done, 1 failed, 2 usage, 3 refused by a rule, 4 differences found.\n"
          "`kontor-cli NOUN VERB --help` says more about a verb.\n"_s;
}

QString verbsText(const std::vector<Command> &commands, const QString &noun)
{
    std::vector<HelpLine> lines;
    for (const Command &command : commands)
        if (noun == QLatin1String(command.noun))
            lines.push_back({synopsis(command), QString::fromUtf8(command.help)});
    return aligned(lines);
}

QString commandText(const Command &command)
{
    QString text = u"kontor-cli %1%2\n%3\n"_s.arg(
        synopsis(command), command.options.empty() ? QString() : u" [options]"_s, QString::fromUtf8(command.help));
    if (!command.options.empty())
        text += u"\nOptions\n"_s + optionsText(command.options);
    return text + u"\nExample\n  kontor-cli %1\n"_s.arg(QString::fromUtf8(command.example));
}

} // namespace

QString helpText(const std::vector<Command> &commands, const QString &noun, const QString &verb)
{
    std::vector<const Command *> ofNoun;
    for (const Command &command : commands)
        if (noun == QLatin1String(command.noun))
            ofNoun.push_back(&command);
    if (ofNoun.empty())
        return nounsText(commands);
    const auto named =
        std::find_if(ofNoun.begin(), ofNoun.end(), [&](const Command *c) { return verb == QLatin1String(c->verb); });
    if (named == ofNoun.end())
        return verbsText(commands, noun);
    return ofNoun.size() > 1 && verb.isEmpty() ? verbsText(commands, noun) + u'\n' + commandText(**named)
                                               : commandText(**named);
}

} // namespace kontor::cli
