// Cyrillic in Latin letters, as five languages write it, and the common skeleton of them all.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace pronounce {

/// Ways to write Russian in Latin letters.
enum class System { dutch, english, german, french, scholarly };

inline constexpr System kSystems[] = {System::dutch, System::english, System::german,
                                      System::french, System::scholarly};

/// The usual spelling of lower-case Cyrillic `letters`, in lower case; other letters stay. Only the
/// scholarly one shows soft signs, as ʹ.
std::string transliterate(std::u32string_view letters, System system);

/// A name in Latin letters as Dutch would spell it: its groups of letters tell whether it is in
/// English (sh, zh, kh), German (sch) or scholarly (č, š, ž) spelling. Lower case.
std::string dutch_spelling(std::string_view latin);

/// What remains of a Latin spelling, read by the rules of `system`, when all that the systems
/// write differently is folded. `i_glides`: an i before a vowel is taken for the glide of я, ю.
/// Equal skeletons mean: probably the same name.
std::u32string skeleton(std::string_view latin, System system, bool i_glides);

/// The skeletons of a Cyrillic word: with ё read as o and as e.
std::vector<std::u32string> skeletons(std::u32string_view letters);

/// Voiced and voiceless sibilants made one, as German spelling does.
std::u32string loose(std::u32string skeleton);

/// х made к, as many who write Kroesjtsjov do, and all sibilants one; begins with a sign that no
/// other skeleton has.
std::u32string hardened(std::u32string_view skeleton);

}  // namespace pronounce
