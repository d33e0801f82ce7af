// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a pack file: read as YAML and, when that works, by every reader.
#include "app/content/compiled.h"
#include "app/content/plan_checks.h"
#include "app/content/readers.h"
#include "app/content/yaml.h"

#include <cstddef>
#include <cstdint>

using namespace deference::content;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    (void)read_compiled_tree(bytes);
    const Checked<Node> root = read_yaml(bytes, QStringLiteral("fuzz.yaml"));
    if (!root)
        return 0;
    if (read_compiled_tree(compile_tree(*root)).children.size() != root->children.size())
        __builtin_trap();
    Report report;
    CardsFile cards;
    (void)read_pack_header(*root, report);
    read_cards(*root, report, cards);
    (void)read_rounds(*root, report);
    check_plan(*root, read_plan(*root, report), report);
    (void)read_stories(*root, report);
    check_facts(*root, report);
    report.resolve();
    (void)report.sorted_findings();
    return 0;
}
