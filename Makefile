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
LDFLAGS += -pie -Wl,-z,relro,-z,now
LDLIBS = -lcsv -lyaml

TOOLS := $(patsubst cmd/%.c,%,$(wildcard cmd/as-*.c))
BIN := $(TOOLS:%=$(BUILD)/%)
LIB_OBJ := $(patsubst %.c,$(BUILD)/%.o,$(wildcard common/*/*.c))
own_obj = $(patsubst %.c,$(BUILD)/%.o,$(wildcard cmd/$(1)/*.c))
UNIT := $(patsubst tests/unit/%.c,$(BUILD)/unit/%,$(wildcard tests/unit/*_test.c))
PAGES := $(wildcard man/*.[157])

all: $(BIN)

$(BUILD)/libas.a: $(LIB_OBJ)
	@rm -f $@
	$(AR) rcs $@ $^

# What only one tool needs lives in a folder of its own beside it.
$(foreach tool,$(TOOLS),$(eval $(BUILD)/$(tool): $(call own_obj,$(tool:as-%=%))))
$(BUILD)/as-%: $(BUILD)/cmd/as-%.o $(BUILD)/libas.a
	$(CC) $(ALL_CFLAGS) $(LDFLAGS) -o $@ $(filter %.o,$^) $(BUILD)/libas.a $(LDLIBS)

$(BUILD)/%.o: %.c
	@mkdir -p $(@D)
	$(CC) $(ALL_CFLAGS) $(CPPFLAGS) -MD -MP -c -o $@ $<

# The built-in policy, compiled in.
$(BUILD)/hotline.h: common/rules/hotline.yaml
	@mkdir -p $(@D)
	od -An -v -tu1 $< | sed 's/ *\([0-9][0-9]*\)/\1,/g' > $@
$(BUILD)/common/rules/policy.o: $(BUILD)/hotline.h

clean:
	rm -rf $(BUILD)

.PHONY: all clean
.DELETE_ON_ERROR:
-include $(shell find $(BUILD) -name '*.d' 2>/dev/null)
