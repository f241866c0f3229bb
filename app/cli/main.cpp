// SPDX-License-Identifier: GPL-3.0-or-later
#include "arguments.h"
#include "clisession.h"
#include "commandtables.h"
#include "helptext.h"

#include <QCoreApplication>
#include <QGuiApplication>

#include <algorithm>
#include <cstdio>
#include <memory>

using namespace Qt::StringLiterals;

namespace {

using namespace kontor;
using namespace kontor::cli;

void write(FILE *stream, const QByteArray &bytes)
{
    fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stream);
    fflush(stream);
}

int tell(const Error &error, bool json)
{
    if (json)
        write(stdout, jsonOf(jsonOf(error)));
    else
        write(stderr, u"kontor-cli: %1\n"_s.arg(error.message).toUtf8());
    return exitCodeOf(error.kind);
}

int tell(const Answer &answer, bool json)
{
    write(stdout, json ? jsonOf(answer.json) : textOf(answer).toUtf8());
    return answer.exitCode;
}

/// Help and version, which need no shop. Words after `help` name the level, as words before --help do.
int inform(const Invocation &call)
{
    if (call.globals.version) {
        write(stdout, u"kontor-cli %1\n"_s.arg(QCoreApplication::applicationVersion()).toUtf8());
        return 0;
    }
    const bool asVerb = call.noun == "help"_L1;
    const QString noun = asVerb ? call.arguments.at(0) : call.noun;
    const QString verb = asVerb ? call.arguments.at(1) : call.verb;
    write(stdout, helpText(allCommands(), noun, verb).toUtf8());
    return 0;
}

/// Pages ask the fonts, which only a program with a screen has; this one needs none to be there.
std::unique_ptr<QCoreApplication> applicationFor(int &argc, char *argv[])
{
    const auto hasPages = [](const char *word) {
        return qstrcmp(word, "document") == 0 || qstrcmp(word, "--pdf") == 0 || qstrncmp(word, "--pdf=", 6) == 0;
    };
    if (std::none_of(argv + 1, argv + argc, hasPages))
        return std::make_unique<QCoreApplication>(argc, argv);
#ifdef Q_OS_LINUX
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
#endif
    return std::make_unique<QGuiApplication>(argc, argv);
}

} // namespace

int main(int argc, char *argv[])
{
    const auto app = applicationFor(argc, argv);
    QCoreApplication::setApplicationName(u"kontor-cli"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(KONTOR_VERSION));

    const QStringList words = QCoreApplication::arguments().mid(1);
    const auto call = parseInvocation(words, allCommands());
    if (!call)
        return tell(call.error(), words.contains("--json"_L1));
    if (!call->command)
        return inform(*call);
    if (call->globals.help || call->globals.version)
        return inform(*call);
    Session session(call->globals);
    const auto answer = call->command->handler(session, call->arguments);
    return answer ? tell(*answer, call->globals.json) : tell(answer.error(), call->globals.json);
}
