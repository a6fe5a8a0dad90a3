#include "foreign/detector.h"

#include <dlfcn.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>
#include <unistd.h>
#include <uchardet/uchardet.h>

#include "bytes/catalogue.h"
#include "bytes/diag.h"

static char out_of_memory[64]; /* the message in that case */

static void end_without_memory(void)
{
	if (write(STDERR_FILENO, out_of_memory, strlen(out_of_memory)) < 0)
		_exit(STATUS_FAILED);
	_exit(STATUS_FAILED);
}

/* The detector is written in C++, which without memory ends the process by std::terminate; this makes the tool end as it does elsewhere.
 * std::set_terminate is looked up by the name that it has in every C++ library of the Itanium ABI. (The library is linked, since dlopen
 * would end the process in its own way without memory.) */
static void expect_no_memory(void)
{
	typedef void (*ending)(void);
	ending (*set_terminate)(ending);
	void *found = dlsym(RTLD_DEFAULT, "_ZSt13set_terminatePFvvE");
	snprintf(out_of_memory, sizeof out_of_memory, "%s: %s\n", diag_tool(), _("out of memory"));
	memcpy(&set_terminate, &found, sizeof found);
	if (found)
		set_terminate(end_without_memory);
}

bool detector_says_big5(struct text bytes)
{
	expect_no_memory();
	uchardet_t detector = uchardet_new();
	if (!detector)
		fail("out of memory");
	bool fine = uchardet_handle_data(detector, bytes.p, bytes.n) == 0;
	uchardet_data_end(detector);
	bool says = fine && strcasecmp(uchardet_get_charset(detector), "BIG5") == 0;
	uchardet_delete(detector);
	return says;
}
