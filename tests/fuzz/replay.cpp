// SPDX-License-Identifier: GPL-3.0-or-later
// Runs a fuzz target without a fuzzer: over every file of its corpus, and over ROUNDS changed copies of each,
// the same ones every time. So the corpora are part of the ordinary tests, and of those with sanitizers.
//   replay_NAME ROUNDS SEED FOLDER_OR_FILE...
#include "app/core/random.h"

#include <QByteArray>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <cstdint>
#include <cstdio>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

void run(const QByteArray& bytes)
{
    (void)LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes.constData()),
                                 static_cast<std::size_t>(bytes.size()));
}

QByteArray changed(QByteArray bytes, deference::Random& random)
{
    for (std::uint64_t i = random.below(6); i <= 6; ++i) {
        const auto at = static_cast<qsizetype>(random.below(static_cast<std::uint64_t>(bytes.size()) + 1));
        const auto length = static_cast<qsizetype>(random.below(16));
        switch (random.below(5)) {
        case 0:
            bytes.insert(at, static_cast<char>(random.below(256)));
            break;
        case 1:
            bytes.remove(at, length);
            break;
        case 2:
            bytes.insert(at, bytes.mid(static_cast<qsizetype>(
                                           random.below(static_cast<std::uint64_t>(bytes.size()) + 1)),
                                       length * 4));
            break;
        case 3:
            bytes.truncate(random.below(8) == 0 ? at : bytes.size());
            break;
        default:
            if (at < bytes.size())
                bytes[at] = static_cast<char>(random.below(256));
        }
    }
    return bytes;
}

} // namespace

int main(int argc, char* argv[])
{
    if (argc < 4) {
        std::fputs("usage: replay_NAME ROUNDS SEED FOLDER_OR_FILE...\n", stderr);
        return 2;
    }
    const int rounds = std::atoi(argv[1]);
    deference::Random random(std::strtoull(argv[2], nullptr, 10));
    QStringList files;
    for (int i = 3; i < argc; ++i) {
        const QString path = QFile::decodeName(argv[i]);
        if (QFileInfo(path).isFile())
            files.append(path);
        for (QDirIterator it(path, QDir::Files, QDirIterator::Subdirectories); it.hasNext();)
            files.append(it.next());
    }
    files.sort();
    run({});
    for (const QString& path : files) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return 1;
        const QByteArray bytes = file.readAll();
        std::printf("%s\n", qPrintable(path));
        std::fflush(stdout); // the last line names the file, should it end here
        run(bytes);
        for (int i = 0; i < rounds; ++i)
            run(changed(bytes, random));
    }
    std::printf("%d files, %d changed copies of each\n", static_cast<int>(files.size()), rounds);
    return files.isEmpty() ? 1 : 0;
}
