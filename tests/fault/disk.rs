//! A disk whose power can be cut: an ext4 file system in a file. The cut aborts its journal at once (`mount -o remount,abort`), so that
//! what was not synced never reaches the file; mounting it again is the start after the cut. Not simulated: sectors that tear, and
//! devices that lie about what they have written.

use std::path::{Path, PathBuf};
use std::process::Command;
use tempfile::TempDir;

const SIZE: u64 = 512 * 1024 * 1024;

/// Where system programs lie that not every user's search path names.
const SYSTEM: &str = "/usr/local/sbin:/usr/sbin:/sbin:/usr/local/bin:/usr/bin:/bin";

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

    /// Cuts the power: from now on nothing is written.
    pub fn cut(&self) {
        run("mount", &["-o", "remount,abort"], &[&self.folder()], &[0]);
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
    command.env("PATH", SYSTEM);
    command
}

fn run(program: &str, words: &[&str], paths: &[&Path], good: &[i32]) {
    let output = command(program).args(words).args(paths).output();
    let output = output.unwrap_or_else(|fault| panic!("{program}: {fault}"));
    let ended_well = output.status.code().is_some_and(|code| good.contains(&code));
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(
        ended_well,
        "{program} {words:?} {paths:?} ended with {}: {said}",
        output.status
    );
}
