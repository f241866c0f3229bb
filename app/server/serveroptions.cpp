// SPDX-License-Identifier: GPL-3.0-or-later
#include "serveroptions.h"

#include <QCommandLineParser>

using namespace Qt::StringLiterals;

namespace kontor {

namespace {

std::unexpected<Error> usage(const QString &what)
{
    return fail(ErrorKind::Usage, "usage", what);
}

Result<void> readListen(const QString &text, ServerOptions &options)
{
    const qsizetype colon = text.lastIndexOf(u':');
    bool isNumber = false;
    const uint port = text.mid(colon + 1).toUInt(&isNumber);
    QString address = text.left(colon);
    if (address.startsWith(u'[') && address.endsWith(u']'))
        address = address.mid(1).chopped(1);
    if (colon < 1 || !isNumber || port > 65535 || address.isEmpty())
        return usage(u"--listen takes ADDRESS:PORT, for instance 127.0.0.1:8484."_s);
    options.address = address.toLatin1();
    options.port = static_cast<quint16>(port);
    return {};
}

Result<void> readVerb(const QStringList &words, ServerOptions &options)
{
    if (words.isEmpty())
        return {};
    const QString &verb = words.front();
    const bool takesPath = verb == "backup"_L1 || verb == "restore"_L1;
    if (verb == "backup"_L1)
        options.verb = ServerOptions::Verb::Backup;
    else if (verb == "restore"_L1)
        options.verb = ServerOptions::Verb::Restore;
    else if (verb == "check"_L1)
        options.verb = ServerOptions::Verb::Check;
    else
        return usage(u"There is no verb %1. Known: backup, restore, check."_s.arg(verb));
    if (words.size() != (takesPath ? 2 : 1))
        return usage(takesPath ? u"%1 takes one folder."_s.arg(verb) : u"%1 takes nothing more."_s.arg(verb));
    options.path = words.value(1);
    return {};
}

} // namespace

Result<ServerOptions> ServerOptions::parse(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Keeps the desks of a shop in step.\n\n"
        "Without a verb it serves until it is told to end. backup OUT copies all shops into a new folder while they "
        "are "
        "served; restore IN fills an empty --data from such a folder; check compares each shop with its log."_s);
    parser.addPositionalArgument(u"verb"_s, u"backup OUT, restore IN or check; nothing: serve"_s, u"[verb]"_s);
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();
    parser.addOption({u"data"_s, u"Where the shops lie."_s, u"folder"_s});
    parser.addOption({u"listen"_s, u"Port 0 is any free one. Anything but this computer needs TLS."_s,
                      u"address:port"_s, u"127.0.0.1:8484"_s});
    parser.addOption({u"tls-cert"_s, u"Certificate chain (PEM). Without it the server makes its own."_s, u"file"_s});
    parser.addOption({u"tls-key"_s, u"Its private key (PEM)."_s, u"file"_s});
    parser.addOption({u"new-shop"_s, u"Gives a setup code although there are shops already."_s});
    parser.addOption({u"attached"_s, u"Ends when standard input does: for programs that start it."_s});
    parser.addOption({u"quiet"_s, u"No log on standard error."_s});
    if (!parser.parse(arguments))
        return usage(parser.errorText());
    ServerOptions options;
    options.helpText = parser.helpText();
    if (parser.isSet(help) || parser.isSet(version)) {
        options.verb = parser.isSet(help) ? Verb::Help : Verb::Version;
        return options;
    }
    options.folder = parser.value(u"data"_s);
    options.certificateFile = parser.value(u"tls-cert"_s);
    options.keyFile = parser.value(u"tls-key"_s);
    options.isForOneMoreShop = parser.isSet(u"new-shop"_s);
    options.isAttached = parser.isSet(u"attached"_s);
    options.isQuiet = parser.isSet(u"quiet"_s);
    if (options.folder.isEmpty())
        return usage(u"Say where the shops lie: --data FOLDER."_s);
    if (options.certificateFile.isEmpty() != options.keyFile.isEmpty())
        return usage(u"--tls-cert and --tls-key go together."_s);
    KONTOR_TRY(readListen(parser.value(u"listen"_s), options));
    KONTOR_TRY(readVerb(parser.positionalArguments(), options));
    return options;
}

} // namespace kontor
