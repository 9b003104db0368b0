// The editor's guide is full of examples. Each stands in a fenced block marked `eksempel=NAME`; those of one page of the
// guide make one small site. One that is followed by a block marked `fejl=NAME` is wrong on purpose: it is tried with the
// sound ones, and every word in that block must stand in what Pejl says about it.
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "base/text.h"
#include "support/site_in_memory.h"

using namespace pejl;
using namespace pejl::test;
namespace fs = std::filesystem;

namespace {

struct Block {
  std::string language, mark, name, text;
};

std::string attribute(std::string_view info, std::string_view key) {
  const std::size_t at = info.find(std::string(key) + "=");
  if (at == std::string_view::npos) return {};
  info.remove_prefix(at + key.size() + 1);
  return std::string(info.substr(0, info.find(' ')));
}

std::vector<Block> blocksOf(const fs::path& file) {
  std::ifstream in(file);
  std::vector<Block> blocks;
  std::string fence;
  for (std::string line; std::getline(in, line);) {
    const std::size_t ticks = line.find_first_not_of('`');
    const bool isFence = line.size() >= 3 && (ticks == std::string::npos ? line.size() : ticks) >= 3;
    if (fence.empty() && isFence) {
      fence = line.substr(0, ticks);
      const std::string info = ticks == std::string::npos ? "" : line.substr(ticks);
      Block block;
      block.language = info.substr(0, info.find(' '));
      for (const char* mark : {"eksempel", "fejl"}) {
        if (!attribute(info, mark).empty()) block.mark = mark, block.name = attribute(info, mark);
      }
      blocks.push_back(block);
    } else if (!fence.empty() && line == fence) {
      fence.clear();
    } else if (!fence.empty()) {
      blocks.back().text += line + "\n";
    }
  }
  return blocks;
}

std::string everythingSaid(const InMemory& made) {
  std::string said;
  for (const Diagnostic& d : made.diagnostics.sorted()) {
    said += d.where.file + ":" + std::to_string(d.where.line) + " " + d.code + " " + d.message.english() + " " + d.help.english() + "\n";
  }
  return said;
}

void tryGuidePage(const fs::path& path, std::size_t& tried) {
  std::map<std::string, std::string> sound, expected, wrong;
  const std::vector<Block> blocks = blocksOf(path);
  for (const Block& block : blocks) {
    if (block.mark == "fejl") expected[block.name] = block.text;
  }
  for (const Block& block : blocks) {
    if (block.mark != "eksempel") continue;
    ++tried;
    const std::string file = block.name + (block.language == "toml" ? ".toml" : ".md");
    if (expected.count(block.name) != 0) {
      wrong[block.name] = file + "\n" + block.text;
    } else {
      sound[file] = block.text;
    }
  }
  INFO(path.filename().string());
  CHECK(everythingSaid(checkedSiteOf(sound)) == "");
  for (const auto& [name, fileAndText] : wrong) {
    auto files = sound;
    const std::size_t lineEnd = fileAndText.find('\n');
    files[fileAndText.substr(0, lineEnd)] = fileAndText.substr(lineEnd + 1);
    const std::string said = everythingSaid(checkedSiteOf(files));
    INFO(name << " gave:\n" << said);
    std::istringstream words(expected[name]);
    for (std::string word; words >> word;) CHECK(said.find(word) != std::string::npos);
  }
  for (const auto& [name, words] : expected) CHECK(wrong.count(name) == 1);
}

}  // namespace

TEST_CASE("every example of the editor's guide does what the guide says") {
  std::size_t tried = 0;
  for (const auto& entry : fs::directory_iterator(fs::path(PEJL_SOURCE_DIR) / "content/redaktoer")) {
    if (entry.path().extension() == ".md") tryGuidePage(entry.path(), tried);
  }
  CHECK(tried >= 40);
}
