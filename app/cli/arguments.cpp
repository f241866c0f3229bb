// SPDX-License-Identifier: GPL-3.0-or-later
#include "arguments.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace kontor::cli {

namespace {

std::unexpected<Error> usage(const char *code, const QString &message)
{
    return fail(ErrorKind::Usage, code, message);
}

bool isNumber(const QString &word)
{
    return word.size() > 1 && (word[1].isDigit() || word[1] == u'.');
}

bool isOption(const QString &word)
{
    return word.size() > 1 && word.startsWith(u'-') && !isNumber(word);
}

const Option *find(const std::vector<Option> &options, const QString &name)
{
    const auto it =
        std::find_if(options.begin(), options.end(), [&](const Option &o) { return name == QLatin1String(o.name); });
    return it == options.end() ? nullptr : &*it;
}

struct PositionalRange {
    qsizetype least = 0;
    qsizetype most = 0;
};

PositionalRange rangeOf(const Command &command)
{
    PositionalRange range;
    const QStringList names = QString::fromLatin1(command.positionals).split(u' ', Qt::SkipEmptyParts);
    for (const QString &name : names)
        range.least += name.startsWith(u'[') ? 0 : 1;
    const bool endless = !names.isEmpty() && names.last().contains("..."_L1);
    range.most = endless ? std::numeric_limits<qsizetype>::max() : names.size();
    return range;
}

QString verbsOf(const std::vector<Command> &commands, const QString &noun)
{
    QStringList verbs;
    for (const Command &command : commands)
        if (noun == QLatin1String(command.noun) && *command.verb)
            verbs += QString::fromLatin1(command.verb);
    return verbs.join(u", "_s);
}

} // namespace

QString Arguments::value(const char *option, const QString &fallback) const
{
    const auto it = m_options.constFind(QLatin1String(option));
    return it == m_options.constEnd() ? fallback : it->last();
}

const std::vector<Option> &globalOptionTable()
{
    static const std::vector<Option> options{
        {"shop", "FILE", "the shop's file; otherwise $KONTOR_SHOP"},
        {"json", "", "answer with one JSON object"},
        {"as", "STAFF", "who does it"},
        {"lang", "CODE", "language of label_text: en or zh_CN; otherwise from LANG"},
        {"help", "", "say what the program, the noun or the verb does"},
        {"version", "", "say which version this is"},
    };
    return options;
}

/// Walks over the words once; knows at each word whether noun and command are known already.
class ArgumentParser
{
public:
    ArgumentParser(const QStringList &words, const std::vector<Command> &commands)
        : m_words(words), m_commands(commands)
    { }

    Result<Invocation> parse()
    {
        for (m_at = 0; m_at < m_words.size(); ++m_at) {
            const QString word = m_words[m_at];
            if (word == "--"_L1 && !m_onlyPositionals)
                m_onlyPositionals = true;
            else if (isOption(word) && !m_onlyPositionals)
                KONTOR_TRY(takeOption(word));
            else
                KONTOR_TRY(takeWord(word));
        }
        if (m_result.globals.help || m_result.globals.version || m_result.noun == "help"_L1)
            return std::move(m_result);
        KONTOR_TRY(settleCommand());
        KONTOR_TRY(checkCommand());
        return std::move(m_result);
    }

private:
    const Command *command(const QString &noun, const QString &verb) const
    {
        const auto it = std::find_if(m_commands.begin(), m_commands.end(), [&](const Command &c) {
            return noun == QLatin1String(c.noun) && verb == QLatin1String(c.verb);
        });
        return it == m_commands.end() ? nullptr : &*it;
    }

    Result<void> takeWord(const QString &word)
    {
        Arguments &arguments = m_result.arguments;
        if (m_result.noun.isEmpty()) {
            m_result.noun = word;
            return {};
        }
        if (!m_result.command && arguments.m_positionals.isEmpty()) {
            m_result.command = command(m_result.noun, word);
            if (m_result.command) {
                m_result.verb = word;
                return {};
            }
        }
        arguments.m_positionals += word;
        return {};
    }

    /// The command whose options count here: the one named, or the one the noun alone stands for.
    const Command *commandHere() const
    {
        return m_result.command ? m_result.command : command(m_result.noun, QString());
    }

    /// Names the verb beside this one that takes it: what is not said while packing is said while shipping.
    Result<void> unknownOption(const QString &word, const QString &name) const
    {
        const Command *here = commandHere();
        const auto beside = std::find_if(m_commands.begin(), m_commands.end(), [&](const Command &c) {
            return here && qstrcmp(c.noun, here->noun) == 0 && find(c.options, name);
        });
        if (beside == m_commands.end())
            return usage("unknown_option", u"Unknown option %1. Try --help."_s.arg(word));
        return usage("unknown_option",
                     u"%1 %2 takes no --%3; %1 %4 does. Try --help."_s.arg(
                         QLatin1String(here->noun), QLatin1String(here->verb), name, QLatin1String(beside->verb)));
    }

    Result<void> takeOption(const QString &word)
    {
        if (word == "-h"_L1) {
            m_result.globals.help = true;
            return {};
        }
        const qsizetype equals = word.indexOf(u'=');
        const QString name = word.startsWith("--"_L1) ? word.mid(2, equals < 0 ? -1 : equals - 2) : QString();
        const Command *here = commandHere();
        const Option *own = here ? find(here->options, name) : nullptr;
        const Option *option = own ? own : find(globalOptionTable(), name);
        if (!option)
            return unknownOption(word, name);
        QString value;
        if (option->isFlag()) {
            if (equals >= 0)
                return usage("unexpected_value", u"--%1 takes no value."_s.arg(name));
        } else if (equals >= 0) {
            value = word.mid(equals + 1);
        } else {
            const bool missing = m_at + 1 >= m_words.size() || m_words[m_at + 1].startsWith("--"_L1);
            if (missing)
                return usage("missing_value",
                             u"--%1 needs a value: --%1 %2"_s.arg(name, QString::fromLatin1(option->value)));
            value = m_words[++m_at];
        }
        return own ? keep(*option, value) : keepGlobal(name, value);
    }

    Result<void> keep(const Option &option, const QString &value)
    {
        QStringList &values = m_result.arguments.m_options[QString::fromLatin1(option.name)];
        if (!values.isEmpty() && !option.isRepeatable())
            return usage("repeated_option", u"--%1 can be given only once."_s.arg(QLatin1String(option.name)));
        values += value;
        return {};
    }

    Result<void> keepGlobal(const QString &name, const QString &value)
    {
        GlobalOptions &globals = m_result.globals;
        if (name == "shop"_L1)
            globals.shop = value;
        else if (name == "as"_L1)
            globals.staff = value;
        else if (name == "lang"_L1)
            globals.language = value;
        else if (name == "json"_L1)
            globals.json = true;
        else if (name == "help"_L1)
            globals.help = true;
        else
            globals.version = true;
        return {};
    }

    Result<void> settleCommand()
    {
        const QString &noun = m_result.noun;
        if (noun.isEmpty())
            return usage("no_command", u"Say what to do: kontor-cli NOUN VERB. `kontor-cli help` lists the nouns."_s);
        m_result.command = commandHere();
        if (m_result.command)
            return {};
        const QString verbs = verbsOf(m_commands, noun);
        if (verbs.isEmpty())
            return usage("unknown_noun", u"There is no \"%1\". `kontor-cli help` lists the nouns."_s.arg(noun));
        if (m_result.arguments.count() == 0)
            return usage("no_verb", u"Say what to do with %1: %2."_s.arg(noun, verbs));
        return usage("unknown_verb",
                     u"%1 has no verb \"%2\". It has: %3."_s.arg(noun, m_result.arguments.at(0), verbs));
    }

    /// A script whose variable is empty has not said it either.
    Result<void> checkGiven(const Option &option, const QString &name) const
    {
        const QStringList values = m_result.arguments.values(option.name);
        if (values.isEmpty())
            return usage("missing_option",
                         u"%1 needs --%2 %3."_s.arg(name, QLatin1String(option.name), QLatin1String(option.value)));
        const bool isBlank =
            std::any_of(values.begin(), values.end(), [](const QString &value) { return value.trimmed().isEmpty(); });
        if (isBlank)
            return usage("missing_value",
                         u"--%1 needs a value: --%1 %2"_s.arg(QLatin1String(option.name), QLatin1String(option.value)));
        return {};
    }

    Result<void> checkCommand()
    {
        const Command &command = *m_result.command;
        const QString name = u"%1 %2"_s.arg(QLatin1String(command.noun), QLatin1String(command.verb)).trimmed();
        const PositionalRange range = rangeOf(command);
        const qsizetype count = m_result.arguments.count();
        if (count < range.least)
            return usage("missing_argument",
                         u"%1 needs more: kontor-cli %1 %2"_s.arg(name, QLatin1String(command.positionals)));
        if (count > range.most)
            return usage("unexpected_argument",
                         u"%1 does not know what \"%2\" means here."_s.arg(name, m_result.arguments.at(range.most)));
        for (const Option &option : command.options)
            if (option.isRequired())
                KONTOR_TRY(checkGiven(option, name));
        return {};
    }

    QStringList m_words;
    const std::vector<Command> &m_commands;
    qsizetype m_at = 0;
    bool m_onlyPositionals = false;
    Invocation m_result;
};

Result<Invocation> parseInvocation(const QStringList &words, const std::vector<Command> &commands)
{
    return ArgumentParser(words, commands).parse();
}

} // namespace kontor::cli
