// What a reader reads on a page: its words in order, one block a line, with the links, anchors and images that a test
// wants to see. Mark-up that only carries the look is left out, so that a theme can change without every test changing.
#pragma once

#include <string>
#include <string_view>

//   # Dialog {#dialog}
//   Samtalen som [vej](../vej.html#a) til løsninger.
//   - Lederen spørger. {#ar-dialog-1}
//   | Emne | Mål |
// Taken from <main>, else from <body>.
std::string readingText(std::string_view html);
