# Completion for bash. The lists above are the tools' own tables; the options, and what each of them takes, are read from --help.

# _astools_words WORDS: those that begin as the word in hand does.
_astools_words() {
	mapfile -t COMPREPLY < <(compgen -W "$1" -- "$cur")
}

# The same for the last item of a list with commas; those before it stay as they are.
_astools_items() {
	local before=
	[[ $cur != *,* ]] || before=${cur%,*},
	mapfile -t COMPREPLY < <(compgen -P "$before" -W "$1" -- "${cur##*,}")
	compopt -o nospace
}

_astools_files() {
	compopt -o filenames
	mapfile -t COMPREPLY < <(compgen -f -- "$cur")
}

# _astools_option OPTION HELP: its name in the usage lines, the word that stands for its value, if it takes one, and the words a|b|c that the
# usage lines allow there.
_astools_option() {
	awk -v option="$1" '
		/^$/ { described = 1 }
		!described { gsub(/[][]/, " "); for (i = 1; i < NF; i++) if ($(i + 1) ~ /^[a-z]+(\|[a-z]+)+$/) words[$i] = $(i + 1); next }
		/^ +-/ {
			short = $1 ~ /,$/ ? substr($1, 1, 2) : ""
			long = short ? $2 : $1
			value = short ? $3 : $2
			if ((option == short || option == long) && value ~ /^[A-Z=]+$/) {
				name = short ? short : long
				gsub(/\|/, " ", words[name])
				print value, words[name]
				exit
			}
		}' <<< "$2"
}

# _astools_names KEY: what the policy on the command line, or else that in force, has under this key.
_astools_names() {
	local i policy=()
	for ((i = 1; i < cword - 1; i++)); do
		[[ ${words[i]} != @(-p|--policy) ]] || policy=(-p "${words[i + 1]}")
	done
	as-schedule --print-policy "${policy[@]}" 2> /dev/null |
		awk -v key="$1:" '/^[^ ]/ { inside = $1 == key; next } inside && /^  [^ ]+:/ { sub(/:.*/, "", $1); gsub(/["\047]/, "", $1); print $1 }'
}

_astools_value() { # _astools_value VALUE WORDS
	case $1 in
	TASKS) _astools_items "$(_astools_names callbacks) $_astools_tasks" ;;
	SLOT) _astools_words "$(_astools_names slots)" ;;
	COLUMNS) if [[ $tool = as-audit ]]; then _astools_items "$_astools_findings"; else _astools_items "$_astools_columns"; fi ;;
	RULES) _astools_items "$_astools_rules" ;;
	STATES) _astools_items "$_astools_states" ;;
	KEYS) _astools_items "$_astools_keys" ;;
	REPORT) _astools_words "$_astools_reports" ;;
	DATE) [[ $tool != as-due ]] || _astools_words "today tomorrow" ;;
	MONTH) _astools_words "this last next" ;;
	FILE | JOURNAL) _astools_files ;;
	*) _astools_words "$2" ;;
	esac
}

_astools_tool() {
	local cur prev words cword help value tool=${1##*/}
	_init_completion -n : || return
	help=$(LC_ALL=C LANGUAGE='' "$1" --help 2> /dev/null) || return
	[[ $prev != -* ]] || read -r -a value < <(_astools_option "$prev" "$help")
	if [[ ${value-} ]]; then
		_astools_value "${value[0]}" "${value[*]:1}"
		[[ $prev != @(-p|--policy) ]] || mapfile -t -O ${#COMPREPLY[@]} COMPREPLY < <(compgen -W "$_astools_houses" -- "$cur")
	elif [[ $cur == -* ]]; then
		_astools_words "$(grep -o '^ *\(-[a-zA-Z], \)\?--[a-z-]*' <<< "$help" | tr ',' ' ')"
	else
		_astools_files
	fi
}

complete -F _astools_tool $_astools_commands
