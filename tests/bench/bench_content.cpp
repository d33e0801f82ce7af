// SPDX-License-Identifier: GPL-3.0-or-later
// What reading the built-in pack costs: compiled, as the program does it, and as YAML, as it would be
// otherwise.
#include "app/content/catalogue.h"
#include "app/content/folder.h"
#include "app/content/yaml.h"

#include <QDir>
#include <QFile>
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <functional>

using namespace deference::content;

namespace {

// The median of 21 runs, and the first, which is the one a start-up sees.
void measure(const char* name, const std::function<void()>& work)
{
    std::vector<double> times;
    for (int i = 0; i < 21; ++i) {
        const auto start = std::chrono::steady_clock::now();
        work();
        times.push_back(
            std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
    }
    const double first = times.front();
    std::nth_element(times.begin(), times.begin() + 10, times.end());
    std::printf("%-34s first %7.2f ms, median %7.2f ms\n", name, first, times[10]);
}

QByteArray read(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

int main()
{
    const QString key = QStringLiteral("betterment-ai-pm");
    const QDir folder(QStringLiteral(DEFERENCE_SOURCE_DIR "/content/") + key);
    measure("Catalogue::load()", [] { (void)Catalogue::load(); });
    measure("compiled: pack and cards", [&] { (void)Pack::built_in(key)->cards(); });
    measure("compiled: pack and rounds", [&] { (void)Pack::built_in(key)->rounds(); });
    measure("compiled: pack and plan", [&] { (void)Pack::built_in(key)->plan(); });
    measure("compiled: pack and stories", [&] { (void)Pack::built_in(key)->stories(); });
    for (const char* name : {"rounds.yaml", "plan.yaml", "stories.yaml"}) {
        const QByteArray bytes = read(folder.filePath(QLatin1String(name)));
        measure(name, [&] { (void)read_yaml(bytes, QLatin1String(name)); });
    }
    std::vector<QByteArray> cards;
    const QDir card_folder(folder.filePath(QStringLiteral("cards")));
    for (const QString& name : card_folder.entryList({QStringLiteral("*.yaml")}))
        cards.push_back(read(card_folder.filePath(name)));
    measure("all cards as YAML", [&] {
        for (const QByteArray& bytes : cards)
            (void)read_yaml(bytes, QStringLiteral("cards"));
    });
    measure("the whole folder, with all checks", [&] { (void)read_folder(folder.path()); });
    return 0;
}
