// The account of the source: every byte is spoken, normalised or left out with a reason.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "book/document.hpp"
#include "book/utterance.hpp"

namespace render {

/// Bytes of the source text. spoken + normalised + skipped + layout = total.
struct Coverage {
  std::size_t total = 0;
  std::size_t spoken = 0;                      ///< said as written
  std::size_t normalised = 0;                  ///< said in other words: 1956, USSR
  std::size_t layout = 0;                      ///< white space and mark-up between words
  std::map<std::string, std::size_t> skipped;  ///< by reason

  /// Bytes of words that were neither said nor left out with a reason; 0 proves that nothing
  /// was lost.
  std::size_t lost = 0;
};

/// A run of source bytes with what became of it, for the listing.
struct Account {
  book::Span source;
  std::string fate;  ///< "spoken", "normalised" or "skipped: REASON"
  std::string written;
  std::string spoken;
};

/// Adds up the account of one document.
class Ledger {
 public:
  explicit Ledger(const book::Document& document);

  /// Books the utterances of one paragraph; their words cover its text.
  void add(const book::Paragraph& paragraph, const std::vector<book::Utterance>& utterances);

  /// The sums; what no word and no skip holds is layout.
  Coverage coverage() const;

 private:
  Coverage sums_;
};

/// Word by word, for `inspect --stage coverage`.
std::vector<Account> accounts(const book::Paragraph& paragraph,
                              const std::vector<book::Utterance>& utterances);

}  // namespace render
