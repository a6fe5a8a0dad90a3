# as-tools: call-backs and complaints as text files.
#
#   make deps demo    installs what it needs (Debian, as root) and shows the daily loop on a shipped export
#   make deps check   installs what it needs and runs all tests
#
# PREFIX and DESTDIR are honoured by install and uninstall.

PREFIX ?= /usr/local
BUILD ?= build
CC = gcc
CFLAGS ?= -O2 -g
WARN = -Wall -Wextra -Wpedantic -Wconversion -Wformat=2 -Werror=format-security -Wvla
HARDEN = -D_FORTIFY_SOURCE=2 -fstack-protector-strong -fPIE
CPPFLAGS += -D_GNU_SOURCE -Icommon -I$(BUILD)
ALL_CFLAGS = -std=c17 $(WARN) $(HARDEN) $(CFLAGS)
LDFLAGS += -Wl,--as-needed -pie -Wl,-z,relro,-z,now,--as-needed
LDLIBS = -lcsv -lyaml -lnettle
SHEET_LIBS = -lxlsxwriter -larchive -lexpat -lm # of as-sheet alone

TOOLS := $(patsubst cmd/%.c,%,$(wildcard cmd/as-*.c))
BIN := $(TOOLS:%=$(BUILD)/%)
LIB_OBJ := $(patsubst %.c,$(BUILD)/%.o,$(wildcard common/*/*.c))
own_obj = $(patsubst %.c,$(BUILD)/%.o,$(wildcard cmd/$(1)/*.c))
UNIT := $(patsubst tests/unit/%.c,$(BUILD)/unit/%,$(wildcard tests/unit/*_test.c))
FUZZ_OUT = fuzz
FUZZ = $(patsubst tests/fuzz/%_fuzz.c,$(BUILD)/$(FUZZ_OUT)/%,$(wildcard tests/fuzz/*_fuzz.c))
FAULTS := $(patsubst tests/faults/%.c,$(BUILD)/faults/%.so,$(wildcard tests/faults/*.c))
PAGES := $(wildcard man/*.[157])
PAGES_ZH := $(wildcard man/zh_CN/*.[157])

# make V=1 shows the commands.
Q = $(if $(V),,@)
told = $(if $(V),,@echo "  $(1)")

all: $(BIN) $(BUILD)/completion

$(BUILD)/libas.a: $(LIB_OBJ)
	@rm -f $@
	$(call told,AR   $@)
	$(Q)$(AR) rcs $@ $^

# The libraries that one tool needs, and the tests of what is in its folder.
$(BUILD)/as-sheet $(BUILD)/$(FUZZ_OUT)/workbook $(BUILD)/unit/number_test $(BUILD)/unit/package_test: LDLIBS += $(SHEET_LIBS)

# What only one tool needs lives in a folder of its own beside it.
$(foreach tool,$(TOOLS),$(eval $(BUILD)/$(tool): $(call own_obj,$(tool:as-%=%))))
$(BUILD)/as-%: $(BUILD)/cmd/as-%.o $(BUILD)/libas.a
	$(call told,LINK $@)
	$(Q)$(CC) $(ALL_CFLAGS) $(LDFLAGS) -o $@ $(filter %.o,$^) $(BUILD)/libas.a $(LDLIBS)

# What is missing is told before the compiler stumbles over it, with the versions of what is there.
$(BUILD)/needs: common/tool/needs
	@mkdir -p $(@D)
	$(Q)$< $(CC) > $@ || { cat $@ >&2; exit 2; }

$(BUILD)/%.o: %.c | $(BUILD)/needs
	@mkdir -p $(@D)
	$(call told,CC   $<)
	$(Q)$(CC) $(ALL_CFLAGS) $(CPPFLAGS) -MD -MP -c -o $@ $<

# The shipped policies, compiled in: without their comments, which would be read at each start, and with all their lines.
HOUSES := $(sort $(wildcard common/rules/houses/*.yaml))
$(BUILD)/houses.inc: $(HOUSES)
	@mkdir -p $(@D)
	$(Q)for house in $(HOUSES); do \
		echo "{ WORD(\"$$(basename $$house .yaml)\"), { (const char[]){"; \
		sed 's/\(^\|[ \t]\)[ \t]*#.*//' $$house > $@.bare && od -An -v -td1 $@.bare | sed 's/ *\(-*[0-9][0-9]*\)/\1,/g'; \
		echo "}, $$(wc -c < $@.bare) } },"; done > $@
$(BUILD)/common/rules/houses.o: $(BUILD)/houses.inc

# Characters that are one when words are compared, from OpenCC's and Unicode's tables.
$(BUILD)/fold.inc: common/bytes/fold-table | $(BUILD)/needs
	@mkdir -p $(@D)
	$(call told,GEN  $@)
	$(Q)$< /usr/share/opencc /usr/share/unicode > $@
$(BUILD)/common/bytes/fold.o: $(BUILD)/fold.inc

# Messages in Chinese, compiled in as well. Whoever changes a message: common/po/update.
$(BUILD)/zh_CN.inc: common/po/zh_CN.po
	@mkdir -p $(@D)
	$(call told,GEN  $@)
	$(Q)msgfmt --check-format -o $(@:.inc=.mo) $<
	$(Q)od -An -v -td1 $(@:.inc=.mo) | sed 's/ *\(-*[0-9][0-9]*\)/\1,/g' > $@
$(BUILD)/common/bytes/catalogue.o: $(BUILD)/zh_CN.inc

# Completion for bash: the lists of the tools' tables, then what is to be done with them.
$(BUILD)/completion: cmd/complete/tables.c cmd/complete/as-tools.bash $(BUILD)/libas.a $(call own_obj,report) $(call own_obj,audit)
	$(call told,MAKE $@)
	$(Q)$(CC) $(ALL_CFLAGS) $(CPPFLAGS) -Icmd $(LDFLAGS) -o $@.lists cmd/complete/tables.c $(filter %.o,$^) $(BUILD)/libas.a $(LDLIBS)
	$(Q){ echo "_astools_commands='$(TOOLS)'" && $@.lists && cat cmd/complete/as-tools.bash; } > $@

# Calls that the object wraps for itself.
wrap = $(addprefix -Wl$(comma)--wrap=,$(1))
comma = ,

# ---- tests: `make check` needs nothing but what `make deps` installs ----

$(BUILD)/unit/%: tests/unit/%.c $(BUILD)/libas.a
	@mkdir -p $(@D)
	$(call told,LINK $@)
	$(Q)$(CC) $(ALL_CFLAGS) $(CPPFLAGS) -Icmd $(LDFLAGS) -MD -MP -o $@ $< $(call unit_obj,$*) $(UNIT_LINK) $(BUILD)/libas.a $(LDLIBS)

# What these tests let go wrong.
$(BUILD)/unit/clock_test: UNIT_LINK = $(call wrap,clock_gettime access setenv localtime_r read __read_chk)
$(BUILD)/unit/replace_test: UNIT_LINK = $(call wrap,fsync write flock fchmod rename)
$(BUILD)/unit/append_test: UNIT_LINK = $(call wrap,open read write pread __pread_chk pwrite fsync ftruncate flock fstat fstatfs unlink rename close realpath \
	__realpath_chk atexit sync_file_range spill_ahead spill_passed)

# A unit test of something that belongs to one tool links that tool's folder.
unit_obj = $(foreach own,$(wildcard cmd/*/$(1:%_test=%).c),$(call own_obj,$(notdir $(patsubst %/,%,$(dir $(own))))))
$(foreach test,$(UNIT),$(eval $(test): $(call unit_obj,$(notdir $(test)))))

check: all fuzz $(UNIT) $(BUILD)/unit/policy_check $(FAULTS)
	@tests/check $(BUILD)

# The same under the sanitizers, and under valgrind; not the tests that have nothing but more processes to start than others, not the one that
# measures memory, not the one that builds the tree again; of what is random, or repeats the others in another way, less.
SPARED = WITHOUT="house-year language spill extend" WAYS=libcsv THREADS=5 PAIRS=20 STEPS=80 JOURNALS=60 STREAMS=100
SANITIZE = -O1 -g -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer
check-asan:
	@mkdir -p $(BUILD)/asan
	$(CC) -std=c17 $(WARN) $(SANITIZE) $(CPPFLAGS) -fPIE -c -o $(BUILD)/asan/asan.o tests/asan.c
	@$(SPARED) ROWS="hazards corpora write-errors year" $(MAKE) --no-print-directory check BUILD=$(BUILD)/asan CFLAGS="$(SANITIZE)" HARDEN=-fPIE \
		LDLIBS="$(abspath $(BUILD))/asan/asan.o $(call wrap,arena_get arena_text arena_empty input_fill) $(abspath $(BUILD))/asan/libas.a \
		$(LDLIBS) $(SHEET_LIBS)"

# With MemorySanitizer, which needs to be told what libraries wrote; all tools are linked with those of as-sheet here.
MSAN = -O1 -g -fsanitize=memory -fno-sanitize-recover=all -fno-omit-frame-pointer
check-msan:
	@mkdir -p $(BUILD)/msan
	clang-14 $(MSAN) -fPIE -c -o $(BUILD)/msan/msan.o tests/msan.c
	@$(SPARED) ROWS="hazards corpora write-errors" $(MAKE) --no-print-directory check BUILD=$(BUILD)/msan CC=clang-14 CFLAGS="$(MSAN)" HARDEN=-fPIE \
		LDLIBS="$(abspath $(BUILD))/msan/msan.o $(call wrap,csv_init csv_parse csv_fini yaml_parser_initialize yaml_parser_parse nettle_sha256_digest \
		archive_read_new archive_read_free workbook_new_opt workbook_close archive_read_next_header archive_read_data_block archive_entry_pathname archive_entry_pathname_utf8 archive_error_string \
		XML_SetElementHandler XML_SetCharacterDataHandler XML_SetStartDoctypeDeclHandler XML_ErrorString lxw_strerror) $(LDLIBS) $(SHEET_LIBS)"

check-valgrind: all
	@tests/valgrind $(BUILD)

# A fuzz target takes bytes; here its main replays files, what fuzzing found among them. The row fuzz-report builds it with a fuzzer.
FUZZ_MAIN = tests/fuzz/replay.c
# There a refusal, which ends a tool, must come back.
$(BUILD)/$(FUZZ_OUT)/records $(BUILD)/$(FUZZ_OUT)/rows: FUZZ_LINK = $(call wrap,exit)
$(BUILD)/$(FUZZ_OUT)/workbook: FUZZ_LINK = $(call wrap,exit XML_ParserCreateNS)
$(BUILD)/$(FUZZ_OUT)/workbook: $(call own_obj,sheet)
$(BUILD)/$(FUZZ_OUT)/%: tests/fuzz/%_fuzz.c tests/fuzz/fuzz.h tests/fuzz/replay.c $(BUILD)/libas.a $(call own_obj,intake)
	@mkdir -p $(@D)
	$(call told,LINK $@)
	$(Q)$(CC) $(ALL_CFLAGS) $(CPPFLAGS) -Icmd $(LDFLAGS) -o $@ $< $(FUZZ_MAIN) $(FUZZ_LINK) $(filter %.o,$^) $(BUILD)/libas.a $(LDLIBS)
fuzz: $(FUZZ)

# FUZZ_SECONDS=7200 make check-fuzz, before a release.
check-fuzz: fuzz-report fuzz-append

# ---- the scorecard: a target for each row, `make scorecard` for the table ----

SCORES = asan msan coverage planted valgrind clean-bill killloop every-syscall powercut crashstates torture write-errors contention hazards corpora fuzz-append \
	fuzz-report mutants bounds year twice same missed races snapshot count
$(BUILD)/faults/%.so: tests/faults/%.c
	@mkdir -p $(@D)
	$(call told,CC   $<)
	$(Q)$(CC) -std=c17 $(WARN) -O2 -D_GNU_SOURCE -shared -fPIC -o $@ $<
$(SCORES): all $(FAULTS)
	@PYTHONDONTWRITEBYTECODE=1 tests/scorecard/$@ $(BUILD)
scorecard: all $(FAULTS)
	@tests/scorecard/run $(BUILD) $(SCORES)

lint: all
	@for h in common/*/*.h cmd/*/*.h; do $(CC) -std=c17 $(CPPFLAGS) -Werror -fsyntax-only -x c $$h || exit 1; done
	@tests/scorecard/clean-bill $(BUILD)
	cd man && mandoc -Tlint -Wstyle $(notdir $(PAGES))
	cd man/zh_CN && mandoc -Tlint -Wwarning $(notdir $(PAGES_ZH)) # its style looks at Chinese as it does at ASCII

# ---- for people ----

demo: told =
demo: building all
	@tests/demo/run $(BUILD)
building:
	@echo "  CC   the tools"

$(BUILD)/bench/%: tests/bench/%.c
	@mkdir -p $(@D)
	$(call told,LINK $@)
	$(Q)$(CC) -std=c17 $(WARN) -O2 -D_GNU_SOURCE -o $@ $< -lcsv

# LINES=5000000 make bench: our tools beside others, see tests/bench/run; OLD=COMMIT: and beside older ones, see tests/bench/years
LINES ?= 1000000
BENCH = $(patsubst tests/bench/%.c,$(BUILD)/bench/%,$(wildcard tests/bench/*.c))
bench: all $(BENCH)
	@tests/bench/run $(BUILD) $(LINES)
	@OLD=$(OLD) tests/bench/years $(BUILD) $(LINES)

# Instructions a byte, which no other work on the machine can blur; tests/bench/check -u $(BUILD) takes the new figures.
bench-check: all $(BENCH)
	@tests/bench/check $(BUILD)

# What building, the tests and the demo need, on Debian 12. For the rows clean-bill, fuzz-report and coverage: clang-14 clang-19
# llvm-19 libclang-rt-14-dev libclang-rt-19-dev clang-tidy cppcheck valgrind binutils
apt-get = { $(SUDO) apt-get update -qq && DEBIAN_FRONTEND=noninteractive $(SUDO) apt-get install -y -qq --no-install-recommends $(1); } \
	> $(BUILD)/apt.log 2>&1 || { cat $(BUILD)/apt.log >&2; exit 1; }
SUDO = $(shell [ "$$(id -u)" = 0 ] || echo sudo)
deps:
	$(call told,APT  what building and the tests need)
	@mkdir -p $(BUILD)
	$(Q)$(call apt-get,\
		gcc libc6-dev make gettext libcsv-dev libyaml-dev libuchardet-dev nettle-dev libxlsxwriter-dev libarchive-dev libexpat1-dev tzdata mandoc bash-completion datamash time python3 strace opencc libopencc-data unicode-data)

# A desk to be copied: scripts, table of cron, units of systemd.
EXAMPLES = $(DESTDIR)$(PREFIX)/share/doc/as-tools/examples
DESK = $(patsubst common/%,%,$(wildcard common/desk/*.* common/desk/*/*))

# bash finds the completion of a command by the command's name.
COMPLETIONS = $(DESTDIR)$(PREFIX)/share/bash-completion/completions

install: all
	install -d $(DESTDIR)$(PREFIX)/bin $(foreach n,1 5 7,$(DESTDIR)$(PREFIX)/share/man/man$(n))
	install $(BIN) $(DESTDIR)$(PREFIX)/bin
	install -d $(DESTDIR)$(PREFIX)/share/as-tools
	install -m 644 $(HOUSES) $(DESTDIR)$(PREFIX)/share/as-tools
	for page in $(PAGES); do install -m 644 $$page $(DESTDIR)$(PREFIX)/share/man/man$${page##*.}; done
	for page in $(PAGES_ZH); do install -D -m 644 -t $(DESTDIR)$(PREFIX)/share/man/zh_CN/man$${page##*.} $$page; done
	install -d $(addprefix $(EXAMPLES)/,$(sort $(dir $(DESK))))
	for file in $(DESK); do cp --preserve=mode common/$$file $(EXAMPLES)/$$file; done
	install -d $(COMPLETIONS)
	install -m 644 $(BUILD)/completion $(COMPLETIONS)/as-tools
	for tool in $(TOOLS); do ln -sf as-tools $(COMPLETIONS)/$$tool; done

uninstall:
	rm -f $(TOOLS:%=$(DESTDIR)$(PREFIX)/bin/%)
	rm -rf $(DESTDIR)$(PREFIX)/share/as-tools $(EXAMPLES)/desk
	rm -f $(COMPLETIONS)/as-tools $(TOOLS:%=$(COMPLETIONS)/%)
	for page in $(notdir $(PAGES)); do rm -f $(DESTDIR)$(PREFIX)/share/man/man$${page##*.}/$$page; done
	for page in $(notdir $(PAGES_ZH)); do rm -f $(DESTDIR)$(PREFIX)/share/man/zh_CN/man$${page##*.}/$$page; done

# A package for Debian, made of a copy of the tree by debhelper; it and lintian's opinion. DEB_BUILD_OPTIONS=nocheck leaves out its tests.
VERSION := $(shell sed -n 's/.*AS_VERSION "\(.*\)"/\1/p' common/tool/version.h)
DEB_TREE = $(BUILD)/deb/as-tools-$(VERSION)
deb:
	@command -v dpkg-buildpackage > /dev/null && command -v lintian > /dev/null || { echo "make deb needs what make deb-deps installs" >&2; exit 2; }
	rm -rf $(BUILD)/deb $(BUILD)/as-tools_*.deb
	mkdir -p $(DEB_TREE)
	tar -c --exclude=./build --exclude=./.git . | tar -x -C $(DEB_TREE)
	cp -r common/debian $(DEB_TREE)
	cd $(DEB_TREE) && dpkg-buildpackage -b -us -uc > ../log 2>&1 || { tail -n 50 ../log; exit 1; }
	lintian --allow-root --fail-on error,warning $(BUILD)/deb/*.changes
	mv $(BUILD)/deb/as-tools_*.deb $(BUILD)
	rm -rf $(DEB_TREE)
	@ls $(BUILD)/as-tools_*.deb

deb-deps: deps
	$(call told,APT  what making a package needs)
	$(Q)$(call apt-get,build-essential debhelper lintian)

clean:
	rm -rf $(BUILD)

.PHONY: all check check-asan check-msan check-valgrind check-fuzz $(SCORES) fuzz scorecard lint demo building bench bench-check deps deb deb-deps install uninstall clean
.DELETE_ON_ERROR:
.SECONDARY:
-include $(shell find $(BUILD) -name '*.d' 2>/dev/null)
