/* Loaded before the program (LD_PRELOAD): logs what it does to files below a folder, and lets calls fail on demand.
 *
 * FAULTS_UNDER  the folder; calls about other files pass untouched
 * FAULTS_LOG    the log, if one is wanted: what a power cut would find on the disk is made from it
 *
 * A record of the log: operation (1 byte), length of the path (2), offset (8), length of the data (4), path, data.
 * Operations: W write, T truncate, S sync, C create, U unlink, R rename (data: new path), A answer on standard output.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

static const char *under;
static int log_file = -1;
static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
static long wanted, counted;
static int wanted_error, lasting;

__attribute__((constructor)) static void begin(void) {
    const char *log = getenv("FAULTS_LOG");
    under = getenv("FAULTS_UNDER");
    if (under && log)
        log_file = syscall(SYS_openat, AT_FDCWD, log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
}

/* Let the nth call from now on fail with `error`; with `stays` every one after it too. */
void faults_arm(long nth, int error, int stays) {
    wanted = nth;
    counted = 0;
    wanted_error = error;
    lasting = stays;
}

/* Let nothing fail any more; gives how many calls there were. */
long faults_disarm(void) {
    wanted = 0;
    return counted;
}

static int concerns(const char *path) { return under && path && !strncmp(path, under, strlen(under)); }

/* Find the path of an open file; says whether it is one of ours. */
static int path_of(int file, char *path) {
    char link[64], *gone;
    if (!under || file == log_file)
        return 0;
    snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    ssize_t length = readlink(link, path, PATH_MAX - 1);
    if (length <= 0)
        return 0;
    path[length] = 0;
    if ((gone = strstr(path, " (deleted)")))
        *gone = 0;
    return concerns(path);
}

/* Say whether this call is one that is to fail. */
static int struck(void) {
    if (!wanted)
        return 0;
    counted++;
    if (lasting ? counted < wanted : counted != wanted)
        return 0;
    errno = wanted_error;
    return 1;
}

static void note(char operation, const char *path, uint64_t offset, const void *data, uint32_t length) {
    uint16_t path_length = strlen(path);
    char head[15] = {operation};
    if (log_file < 0)
        return;
    memcpy(head + 1, &path_length, 2);
    memcpy(head + 3, &offset, 8);
    memcpy(head + 11, &length, 4);
    struct iovec parts[3] = {{head, 15}, {(void *)path, path_length}, {(void *)data, length}};
    pthread_mutex_lock(&mutex);
    syscall(SYS_writev, log_file, parts, 3);
    pthread_mutex_unlock(&mutex);
}

#define REAL(result, name, ...)                \
    static result (*real)(__VA_ARGS__);        \
    if (!real)                                 \
    real = (result (*)(__VA_ARGS__))dlsym(RTLD_NEXT, name)

static ssize_t write_at(ssize_t (*real)(int, const void *, size_t, off64_t), int file, const void *data, size_t length,
                        off64_t offset) {
    char path[PATH_MAX];
    int ours = path_of(file, path);
    if (ours && struck())
        return -1;
    ssize_t written = real(file, data, length, offset);
    if (ours && written > 0)
        note('W', path, offset, data, written);
    return written;
}

ssize_t pwrite64(int file, const void *data, size_t length, off64_t offset) {
    REAL(ssize_t, "pwrite64", int, const void *, size_t, off64_t);
    return write_at(real, file, data, length, offset);
}

ssize_t pwrite(int file, const void *data, size_t length, off_t offset) {
    REAL(ssize_t, "pwrite", int, const void *, size_t, off64_t);
    return write_at(real, file, data, length, offset);
}

ssize_t write(int file, const void *data, size_t length) {
    REAL(ssize_t, "write", int, const void *, size_t);
    char path[PATH_MAX];
    int ours = path_of(file, path);
    if (ours && struck())
        return -1;
    ssize_t written = real(file, data, length);
    if (written > 0 && ours) {
        off_t end = lseek(file, 0, SEEK_CUR);
        note('W', path, end >= written ? end - written : 0, data, written);
    } else if (written > 0 && file == STDOUT_FILENO)
        note('A', "", 0, data, written);
    return written;
}

static int sync_file(int (*real)(int), int file) {
    char path[PATH_MAX];
    int ours = path_of(file, path);
    if (ours && struck())
        return -1;
    int failed = real(file);
    if (ours && !failed)
        note('S', path, 0, "", 0);
    return failed;
}

int fsync(int file) {
    REAL(int, "fsync", int);
    return sync_file(real, file);
}

int fdatasync(int file) {
    REAL(int, "fdatasync", int);
    return sync_file(real, file);
}

static int cut(int (*real)(int, off64_t), int file, off64_t length) {
    char path[PATH_MAX];
    int ours = path_of(file, path);
    if (ours && struck())
        return -1;
    int failed = real(file, length);
    if (ours && !failed)
        note('T', path, length, "", 0);
    return failed;
}

int ftruncate64(int file, off64_t length) {
    REAL(int, "ftruncate64", int, off64_t);
    return cut(real, file, length);
}

int ftruncate(int file, off_t length) {
    REAL(int, "ftruncate", int, off64_t);
    return cut(real, file, length);
}

int unlink(const char *path) {
    REAL(int, "unlink", const char *);
    if (concerns(path) && struck())
        return -1;
    int failed = real(path);
    if (concerns(path) && !failed)
        note('U', path, 0, "", 0);
    return failed;
}

int rename(const char *from, const char *to) {
    REAL(int, "rename", const char *, const char *);
    if (concerns(from) && struck())
        return -1;
    int failed = real(from, to);
    if (concerns(from) && !failed)
        note('R', from, 0, to, strlen(to));
    return failed;
}

static int open_file(int (*real)(const char *, int, ...), const char *path, int flags, int mode) {
    int ours = concerns(path);
    int was_there = !ours || !access(path, F_OK);
    if (ours && struck())
        return -1;
    int file = real(path, flags, mode);
    if (file >= 0 && !was_there)
        note('C', path, 0, "", 0);
    return file;
}

int open64(const char *path, int flags, ...) {
    REAL(int, "open64", const char *, int, ...);
    va_list more;
    va_start(more, flags);
    int mode = flags & O_CREAT ? va_arg(more, int) : 0;
    va_end(more);
    return open_file(real, path, flags, mode);
}

int open(const char *path, int flags, ...) {
    REAL(int, "open", const char *, int, ...);
    va_list more;
    va_start(more, flags);
    int mode = flags & O_CREAT ? va_arg(more, int) : 0;
    va_end(more);
    return open_file(real, path, flags, mode);
}
