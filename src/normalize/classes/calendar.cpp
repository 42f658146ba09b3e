// Dates in digits and times of the day.
#include "base/utf8.hpp"
#include "normalize/classes/numeral.hpp"
#include "normalize/classes/recognisers.hpp"

namespace normalize {
namespace {

using book::WordClass;

/// "één mei", "May first", "ersten Mai"
std::string day_and_month(const Tables& tables, std::uint64_t day, std::uint64_t month) {
  const std::string& name = tables.month_names[month - 1];
  if (tables.language == "en") return name + ' ' + tables.spell.ordinal(day);
  if (tables.language == "de") return tables.spell.ordinal(day) + "n " + name;
  return tables.spell.cardinal(day) + ' ' + name;
}

std::string year_of(const Scene& scene, std::size_t at) {
  const std::uint64_t value = *scene.value(at);
  if (scene.text(at).size() == 2 && value < 10) return digits_named(scene, scene.text(at));
  return scene.tables().spell.year(value);
}

/// 25-02-1956, 1/5/1961, 14.10.1964, 1956-02-25
std::size_t numeric_date(Scene& scene, std::size_t at) {
  const bool tight = scene.glued(at + 1) && scene.glued(at + 2) && scene.glued(at + 3) &&
                     scene.glued(at + 4) && scene.is_digits(at + 2) && scene.is_digits(at + 4);
  if (!tight || scene.atom(at + 1).first != scene.atom(at + 3).first) return at;
  const bool mark =
      scene.is_dash(at + 1) || scene.is_mark(at + 1, '/') || scene.is_mark(at + 1, '.');
  auto day = scene.value(at);
  auto month = scene.value(at + 2);
  auto year = scene.value(at + 4);
  if (!mark || !day || !month || !year) return at;
  const Tables& tables = scene.tables();
  std::size_t year_atom = at + 4;
  if (scene.text(at).size() == 4) {
    std::swap(day, year);
    year_atom = at;
  } else if (tables.language == "en" && *month > 12) {
    std::swap(day, month);
  }
  const std::size_t year_size = scene.text(year_atom).size();
  if (*day < 1 || *day > 31 || *month < 1 || *month > 12) return at;
  if (year_size != 4 && (year_size != 2 || scene.is_mark(at + 1, '.'))) return at;
  scene.say(at, at + 5, WordClass::date,
            day_and_month(tables, *day, *month) + ' ' + year_of(scene, year_atom));
  return at + 5;
}

/// "op 30-6", "op 30-6 en 1-7": day and month without a year.
std::size_t short_date(Scene& scene, std::size_t at) {
  const bool tight = scene.is_dash(at + 1) || scene.is_mark(at + 1, '/');
  if (at == 0 || !tight || !scene.glued(at + 1) || !scene.glued(at + 2)) return at;
  const auto& words = scene.words();
  const bool second = words.size() > 1 && words[words.size() - 2].kind == WordClass::date;
  if (!scene.has(Role::date_before, at - 1) && !second) return at;
  const auto day = scene.value(at);
  const auto month = scene.value(at + 2);
  if (!day || !month || *day < 1 || *day > 31 || *month < 1 || *month > 12) return at;
  const bool noun = scene.is_letters(at + 3) && !scene.is_capital(at + 3) &&
                    !scene.has(Role::small, at + 3) && !scene.has(Role::verb, at + 3);
  if (noun || (scene.glued(at + 3) && !scene.ends_word(at + 3))) return at;
  if (scene.is_mark(at + 3, '%') || scene.is_dash(at + 3)) return at;
  scene.say(at, at + 3, WordClass::date, day_and_month(scene.tables(), *day, *month));
  return at + 3;
}

/// "25 februari": the day before the name of a month; German and English say an ordinal.
std::size_t day_of_month(Scene& scene, std::size_t at) {
  const Tables& tables = scene.tables();
  const auto day = scene.value(at);
  if (!day || *day < 1 || *day > 31 || scene.text(at).size() > 2) return at;
  const bool dot = scene.is_mark(at + 1, '.') && scene.glued(at + 1);
  const bool german = tables.language == "de";
  const std::size_t name = dot && german ? at + 2 : at + 1;
  const std::size_t before = at > 1 && scene.is_mark(at - 1, '.') ? at - 2 : at - 1;
  if (tables.language == "en" && at > 0 && tables.month(scene.text(before)) != 0 &&
      !scene.glued(at)) {
    const std::size_t last = at + 1;
    if (scene.glued(last) && (scene.is_letters(last) || scene.is_mark(last, ':'))) return at;
    scene.say(at, last, WordClass::date, tables.spell.ordinal(*day));
    return last;
  }
  if (!scene.is_letters(name) || scene.glued(name) || tables.month(scene.text(name)) == 0)
    return at;
  if (tables.language == "en") {
    scene.say(at, at + 1, WordClass::date, "the " + tables.spell.ordinal(*day) + " of");
  } else if (german) {
    const bool nominative = at > 0 && scene.lower(at - 1) == "der";
    scene.say(at, name, WordClass::date, tables.spell.ordinal(*day) + (nominative ? "" : "n"));
  } else {
    scene.say(at, at + 1, WordClass::date, tables.spell.cardinal(*day));
  }
  return name;
}

std::string time_said(const Tables& tables, std::uint64_t hour, std::uint64_t minute) {
  std::string said = tables.spell.cardinal(hour);
  if (tables.language == "en") {
    if (minute == 0) return hour > 12 || hour == 0 ? said + " hundred" : said + " o'clock";
    return said + (minute < 10 ? " oh " : " ") + tables.spell.cardinal(minute);
  }
  if (tables.language == "de" && hour == 1) said = "ein";
  said += ' ' + tables.term("hour");
  return minute == 0 ? said : said + ' ' + tables.spell.cardinal(minute);
}

/// "2:05:42": hours, minutes and seconds.
std::size_t with_seconds(Scene& scene, std::size_t at) {
  const Tables& tables = scene.tables();
  for (std::size_t mark = at + 1; mark < at + 5; mark += 2) {
    const bool part = scene.is_mark(mark, ':') && scene.glued(mark) && scene.glued(mark + 1) &&
                      scene.is_digits(mark + 1) && scene.text(mark + 1).size() == 2;
    if (!part || *scene.value(mark + 1) > 59) return at;
  }
  const auto hour = scene.value(at);
  if (!hour || *hour > 99 || scene.is_mark(at + 5, ':') || tables.term("seconds").empty()) {
    return at;
  }
  const std::uint64_t minute = *scene.value(at + 2);
  const std::uint64_t second = *scene.value(at + 4);
  std::string said = tables.spell.cardinal(*hour) + ' ' + tables.term("hours");
  const auto add = [&](std::uint64_t count, const char* unit) {
    const Counted& name = tables.units.at(unit);
    said += ' ' + tables.spell.cardinal(count) + ' ' + (count == 1 ? name.one : name.many);
  };
  if (minute != 0) add(minute, "min");
  if (second != 0) {
    said += ' ' + tables.term("and");
    add(second, "s");
  }
  scene.say(at, at + 5, WordClass::time, std::move(said));
  return at + 5;
}

}  // namespace

std::size_t date(Scene& scene, std::size_t at) {
  if (scene.tables().month_names[0].empty()) return at;
  if (const std::size_t next = numeric_date(scene, at); next > at) return next;
  if (const std::size_t next = short_date(scene, at); next > at) return next;
  return day_of_month(scene, at);
}

std::size_t clock(Scene& scene, std::size_t at) {
  const Tables& tables = scene.tables();
  if (const std::size_t next = with_seconds(scene, at); next > at) return next;
  const auto hour = scene.value(at);
  if (!hour || *hour > 24 || scene.text(at).size() > 2) return at;
  const bool colon = scene.is_mark(at + 1, ':');
  const bool point = scene.is_mark(at + 1, '.');
  const bool letter = scene.has(Role::clock_mark, at + 1);
  if (!scene.glued(at + 1) || !(colon || point || letter)) return at;
  const auto minute = scene.value(at + 2);
  const bool minutes =
      scene.glued(at + 2) && minute && scene.text(at + 2).size() == 2 && *minute < 60;
  if (!minutes) return at;
  std::size_t last = at + 3;
  if (scene.glued(last) && scene.is_mark(last, colon ? U':' : U'.') && scene.is_digits(last + 1))
    return at;
  const std::size_t name = at > 1 && scene.is_mark(at - 1, '.') ? at - 2 : at - 1;
  if (colon && at > 0 && scene.has(Role::bible, name)) {
    scene.say(at, last, WordClass::code,
              tables.spell.cardinal(*hour) + ' ' + tables.term("verse") + ' ' +
                  tables.spell.cardinal(*minute));
    return last;
  }
  const bool followed = scene.has(Role::clock, last);
  // "13.00-14.30 uur"
  const bool range = scene.is_dash(last) && scene.glued(last) == scene.glued(last + 1);
  const bool first = range || scene.text(last) == "en" || scene.text(last) == "tot" ||
                     scene.text(last) == "of" || scene.text(last) == "à";
  const bool of_two = first && scene.is_mark(last + 2, '.') && scene.is_digits(last + 1) &&
                      scene.is_digits(last + 3) && scene.has(Role::clock, last + 4);
  const bool asked = at > 0 && scene.has(Role::clock_before, at - 1);
  if (point && !followed && !of_two && !asked) return at;
  if (followed) ++last;
  if (followed && scene.is_mark(last, '.') && scene.glued(last) && !scene.at_end(last + 1)) ++last;
  std::string said = time_said(tables, *hour, *minute);
  if (tables.language == "en" && followed) {
    said = tables.spell.cardinal(*hour);
    if (*minute != 0) said += (*minute < 10 ? " oh " : " ") + tables.spell.cardinal(*minute);
    last -= 1;
  }
  scene.say(at, last, WordClass::time, std::move(said));
  if (range && !followed && scene.is_digits(last + 1) && !tables.term("range").empty()) {
    scene.say(last, last + 1, WordClass::time, tables.term("range"));
    return last + 1;
  }
  return last;
}

}  // namespace normalize
