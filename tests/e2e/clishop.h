// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "testpaths.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

/// What one run of kontor-cli said.
struct Said {
    int exitCode = -1;
    QJsonObject json;
    QString err;

    [[nodiscard]] QJsonValue operator[](const char *key) const { return json.value(QLatin1String(key)); }
    [[nodiscard]] qint64 minor(const char *key) const { return json.value(QLatin1String(key)).toInteger(-1); }
    [[nodiscard]] QString text(const char *key) const { return json.value(QLatin1String(key)).toString(); }
    [[nodiscard]] QJsonObject at(const char *list, qsizetype index) const
    {
        return json.value(QLatin1String(list)).toArray().at(index).toObject();
    }
    [[nodiscard]] QString errorCode() const
    {
        return json.value(QLatin1String("error")).toObject().value(QLatin1String("code")).toString();
    }
    /// label/payment/fulfilment, to compare in one look.
    [[nodiscard]] QString axes() const { return text("label") + u' ' + text("payment") + u' ' + text("fulfilment"); }
};

/// A line that must be refused, and how: "3 refund_decided" is the exit code and the error's.
struct Wrong {
    QStringList words;
    QString told;

    Wrong(const QString &line, const QString &expected) : words(QProcess::splitCommand(line)), told(expected) { }
    Wrong(const QStringList &typed, const QString &expected) : words(typed), told(expected) { }
};

/// A shop in a temporary folder that is worked on only through kontor-cli, as scripts do.
class CliShop
{
public:
    explicit CliShop(const QString &currency = QStringLiteral("EUR"))
    {
        const Said made =
            run(QStringLiteral("shop create --name Mugs --timezone Europe/Berlin --currency ") + currency);
        if (made.exitCode != 0)
            qFatal("shop create failed: %s", qPrintable(made.err + said(made)));
    }

    [[nodiscard]] QString path() const { return m_folder.filePath(QStringLiteral("shop.kontor")); }
    [[nodiscard]] QString file(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] static QString program() { return kontor::testpaths::program(QStringLiteral("kontor-cli")); }

    /// Words as in a shell, with "double quotes".
    [[nodiscard]] Said run(const QString &line) const { return run(QProcess::splitCommand(line)); }
    [[nodiscard]] Said run(const QStringList &words) const
    {
        return runPlain(QStringList{QStringLiteral("--shop"), path(), QStringLiteral("--json")} + words);
    }
    /// Without --shop and --json.
    [[nodiscard]] static Said runPlain(const QStringList &words, const QProcessEnvironment &environment = quiet())
    {
        QProcess process;
        process.setProcessEnvironment(environment);
        process.start(program(), words);
        process.waitForFinished(60'000);
        return saidBy(process);
    }
    [[nodiscard]] static Said saidBy(QProcess &process)
    {
        Said said;
        said.exitCode = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
        const QByteArray out = process.readAllStandardOutput();
        said.json = QJsonDocument::fromJson(out).object();
        said.err = QString::fromUtf8(process.readAllStandardError());
        if (said.json.isEmpty())
            said.err += QString::fromUtf8(out);
        return said;
    }
    [[nodiscard]] static QString said(const Said &said)
    {
        return QString::fromUtf8(QJsonDocument(said.json).toJson(QJsonDocument::Compact));
    }
    /// The environment without what would change the answers.
    [[nodiscard]] static QProcessEnvironment quiet()
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const char *name : {"KONTOR_SHOP", "LC_ALL", "LC_MESSAGES", "LANG"})
            environment.remove(QLatin1String(name));
        environment.insert(QStringLiteral("LANG"), QStringLiteral("C.UTF-8"));
        return environment;
    }

    void addGoods(const QString &sku, const QString &price, int stock) const
    {
        must(QStringLiteral("goods add --title %1 --sku %1 --price %2").arg(sku, price));
        if (stock > 0)
            must(QStringLiteral("stock receive %1 %2").arg(sku).arg(stock));
    }
    /// For arranging: anything but success ends the program.
    Said must(const QString &line) const
    {
        Said result = run(line);
        if (result.exitCode != 0)
            qFatal("%s: exit %d: %s%s", qPrintable(line), result.exitCode, qPrintable(said(result)),
                   qPrintable(result.err));
        return result;
    }
    /// The words of somebody who means harm, or has a cat on the keyboard.
    [[nodiscard]] static QString hostile()
    {
        return QString::fromUtf8("\"used\" \xF0\x9F\xA6\x9A '); DROP TABLE facts; -- 50%1");
    }
    /// Does what must be refused, and says what went otherwise: another answer, or a log that is not as it was.
    [[nodiscard]] QStringList surprises(const QList<Wrong> &wrongs) const
    {
        const QString before = log();
        QStringList found;
        for (const Wrong &wrong : wrongs) {
            const Said answer = run(wrong.words);
            const QString told = QStringLiteral("%1 %2").arg(answer.exitCode).arg(answer.errorCode());
            if (told != wrong.told)
                found += wrong.words.join(u' ') + QStringLiteral(": ") + told;
        }
        if (log() != before)
            found += QStringLiteral("the log changed");
        return found;
    }
    /// How many facts it holds, and the sum over them.
    [[nodiscard]] QString log() const
    {
        const Said info = must(QStringLiteral("shop info"));
        return QStringLiteral("%1 %2").arg(info.minor("facts")).arg(info.text("log_digest"));
    }
    [[nodiscard]] bool checksOut() const
    {
        const Said checked = run(QStringLiteral("check"));
        if (checked.exitCode != 0)
            qWarning("check: %s", qPrintable(said(checked)));
        return checked.exitCode == 0 && checked["ok"].toBool();
    }

private:
    QTemporaryDir m_folder;
};
