//! A disk whose power can be cut: an ext4 file system in a file. The cut is the kernel's own (`EXT4_IOC_SHUTDOWN`, without a flush of
//! the log): what was not synced never reaches the file, and every sync after it fails. Mounting it again is the start after the cut.
//! `mount -o remount,abort` would not do: on the read-only file system that it leaves, a sync that wrote nothing reports success.
//! Sectors that tear, and devices that lie about what they have written, are in `crash.rs`.

use std::path::{Path, PathBuf};
use std::process::Command;
use tempfile::TempDir;

const SIZE: u64 = 512 * 1024 * 1024;

/// Where system programs lie that not every user's search path names.
const SYSTEM: &str = "/usr/local/sbin:/usr/sbin:/sbin:/usr/local/bin:/usr/bin:/bin";

/// `EXT4_IOC_SHUTDOWN` of linux/ext4.h with `EXT4_GOING_FLAGS_NOLOGFLUSH`. Python makes the call, because Rust could only make it unsafely.
/// It prints the last moment at which there was power.
const SHUTDOWN: &str = "import fcntl, os, struct, sys, time
disk, how, at = os.open(sys.argv[1], os.O_RDONLY), struct.pack('I', 2), time.time_ns()
fcntl.ioctl(disk, 0x8004587D, how)
print(at)";

/// The disk. It is unmounted, and its loop device is free again, when this value goes.
pub struct Disk {
    files: TempDir,
}

impl Disk {
    /// Whether this user may mount one.
    #[must_use]
    pub fn can_be_had() -> bool {
        rustix::process::geteuid().is_root()
    }

    /// An empty disk.
    ///
    /// # Panics
    /// When the system refuses one of the steps; the same holds for every function here.
    #[must_use]
    pub fn new() -> Self {
        let disk = Self {
            files: tempfile::tempdir().unwrap(),
        };
        std::fs::create_dir(disk.folder()).unwrap();
        std::fs::File::create(disk.image()).unwrap().set_len(SIZE).unwrap();
        run("mkfs.ext4", &["-q", "-F"], &[&disk.image()], &[0]);
        disk.mount();
        disk
    }

    /// Where its files are.
    #[must_use]
    pub fn folder(&self) -> PathBuf {
        self.files.path().join("disk")
    }

    fn image(&self) -> PathBuf {
        self.files.path().join("image")
    }

    fn mount(&self) {
        run("mount", &["-o", "loop"], &[&self.image(), &self.folder()], &[0]);
    }

    /// Cuts the power: from now on nothing is written. Answers the last moment at which there was power, nanoseconds of the wall
    /// clock: a sync that the cut meets half-way may report success to a process that a real cut would have ended.
    #[must_use]
    pub fn cut(&self) -> u64 {
        let said = run("python3", &["-c", SHUTDOWN], &[&self.folder()], &[0]);
        said.trim().parse().unwrap()
    }

    /// Starts again after a cut, as a machine does: the file system is checked and mounted. Nobody may use it any more.
    pub fn start_again(&self) {
        run("umount", &[], &[&self.folder()], &[0]);
        // 1: what the cut left open was put right.
        run("e2fsck", &["-p"], &[&self.image()], &[0, 1]);
        self.mount();
    }
}

impl Default for Disk {
    fn default() -> Self {
        Self::new()
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        // Lazily, so that it goes also when a test failed and a process still has a file open. Not mounted is as good.
        let _gone = command("umount").arg("--lazy").arg(self.folder()).output();
    }
}

fn command(program: &str) -> Command {
    let mut command = Command::new(program);
    let found = std::env::var("PATH").unwrap_or_default();
    command.env("PATH", format!("{found}:{SYSTEM}"));
    command
}

fn run(program: &str, words: &[&str], paths: &[&Path], good: &[i32]) -> String {
    let output = command(program).args(words).args(paths).output();
    let output = output.unwrap_or_else(|fault| panic!("{program}: {fault}"));
    let ended_well = output.status.code().is_some_and(|code| good.contains(&code));
    let complaint = String::from_utf8_lossy(&output.stderr);
    assert!(
        ended_well,
        "{program} {words:?} {paths:?} ended with {}: {complaint}",
        output.status
    );
    String::from_utf8_lossy(&output.stdout).into_owned()
}
