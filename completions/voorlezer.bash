# Completes the commands, options and values of voorlezer in bash.

_voorlezer_values() {
  case $1 in
    -l | --lang | --language) echo nl en de ru ;;
    --from) echo text markdown html epub docx odt fb2 ;;
    --names) echo dutch russian ;;
    --tables | --notes) echo read skip ;;
    --brackets) echo all once skip ;;
    --to) echo pls == nvda ;;
    --format) echo flac wav flac,wav ;;
    --profile) echo speech podcast ebu-r128 acx ;;
    --chapters) echo headings paragraphs none ;;
    --stage) echo document sentences spoken script phonemes names coverage ;;
    --encoding) echo UTF-8 windows-1252 ISO-8859-15 KOI8-R ;;
    -v | --voice) voorlezer voices 2>/dev/null | cut -f1 ;;
  esac
}

_voorlezer_options() {
  local reading='--lang --language --from --encoding --tables --notes' choosing='--pick --skip' pronouncing='--names --lexicon' brackets='--brackets'
  case $1 in
    render)
      echo "--output --voice --speed --format --profile --chapters --title --author --cover --jobs" \
        "--split --list-chapters --force --dry-run --json --quiet --help $reading $choosing $pronouncing $brackets"
      ;;
    inspect) echo "--stage --lines --no-lexicon --json --help $reading $choosing $pronouncing $brackets" ;;
    names) echo "--output --strict --no-lexicon --json --help $reading $pronouncing $brackets" ;;
    lexicon) echo "--lang --language --to --output --json --help" ;;
    pronounce) echo "--lang --language --no-lexicon --json --help $pronouncing" ;;
    voices) echo "--json --help" ;;
    *) echo "--help --version" ;;
  esac
}

_voorlezer() {
  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} verb=''
  local commands='render inspect names pronounce lexicon voices'
  [ "$COMP_CWORD" -gt 1 ] && verb=${COMP_WORDS[1]}
  COMPREPLY=()
  case $before in
    -l | --lang | --language | --from | --names | --tables | --notes | --format | --profile | --chapters | --stage | \
      --brackets | --to | --encoding | -v | --voice)
      mapfile -t COMPREPLY < <(compgen -W "$(_voorlezer_values "$before")" -- "$word")
      return
      ;;
    -s | --speed | -j | --jobs | --title | --author | --pick | --skip) return ;;
    -o | --output)
      compopt -o filenames 2>/dev/null
      mapfile -t COMPREPLY < <(compgen -d -- "$word")
      return
      ;;
  esac
  if [[ $word == -* ]]; then
    mapfile -t COMPREPLY < <(compgen -W "$(_voorlezer_options "$verb")" -- "$word")
  elif [ -z "$verb" ]; then
    mapfile -t COMPREPLY < <(compgen -W "$commands" -- "$word")
  elif [ "$verb" = lexicon ] && [ "$COMP_CWORD" -eq 2 ]; then
    mapfile -t COMPREPLY < <(compgen -W "check import export" -- "$word")
  elif [ "$verb" = voices ]; then
    mapfile -t COMPREPLY < <(compgen -W "$(_voorlezer_values --voice)" -- "$word")
  elif [ "$verb" != pronounce ] || [ "$before" = --lexicon ]; then
    compopt -o filenames 2>/dev/null
    mapfile -t COMPREPLY < <(compgen -f -- "$word")
  fi
}

complete -F _voorlezer voorlezer
