//! A catalogue that changes while it is answered from.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

use nesie::catalogue::Origin;
use serde_json::{Value, json};

use crate::server::{QUOTE, Server, eventually, root};

/// A folder of this test, gone at its end.
struct Scratch(PathBuf);

impl Scratch {
    fn new(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("nesie-server-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).unwrap();
        Scratch(folder)
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let (path, name) = {
            let entry = entry.unwrap();
            (entry.path(), entry.file_name())
        };
        if path.is_dir() {
            if name != "scenarios" {
                copy(&path, &to.join(name));
            }
        } else {
            fs::copy(&path, to.join(name)).unwrap();
        }
    }
}

/// Writes a catalogue whose version is `version`, as is a text of each of its answers: a part of a phone number.
fn write(folder: &Path, version: &str, is_broken: bool) {
    copy(&root().join("programmes"), folder);
    let edit = |file: &str, change: &dyn Fn(&str) -> String| {
        let path = folder.join(file);
        fs::write(&path, change(&fs::read_to_string(&path).unwrap())).unwrap();
    };
    edit("catalogue.toml", &|text| {
        let lines = text
            .lines()
            .map(|line| if line.starts_with("version") { format!("version = \"{version}\"") } else { line.to_owned() });
        lines.collect::<Vec<_>>().join("\n")
    });
    edit("referrals.toml", &|text| text.replace("225-10-79", version));
    if is_broken {
        edit("sources.toml", &|text| format!("{text}\n[[["));
    }
}

/// Turns the link that the server reads to another folder, at once.
fn turn(link: &Path, folder: &Path) {
    let next = link.with_extension("next");
    std::os::unix::fs::symlink(folder, &next).unwrap();
    fs::rename(&next, link).unwrap();
}

fn ready(server: &Server) -> Value {
    server.get("/readyz").json()
}

#[test]
fn a_catalogue_is_replaced_under_load_and_no_answer_is_of_two() {
    let scratch = Scratch::new("replaced");
    let link = scratch.0.join("current");
    let mut folders = Vec::new();
    for number in 0..100 {
        let folder = scratch.0.join(number.to_string());
        write(&folder, &format!("v{number:03}"), number % 10 == 9);
        folders.push(folder);
    }
    turn(&link, &folders[0]);
    let server = Server::start(&["--catalogue", link.to_str().unwrap(), "--catalogue-poll-ms", "20"]);
    let done = AtomicBool::new(false);
    thread::scope(|scope| {
        let clients: Vec<_> = (0..3)
            .map(|_| {
                scope.spawn(|| {
                    let mut asked = 0_usize;
                    let mut hashes = std::collections::BTreeMap::new();
                    while !done.load(Ordering::Relaxed) {
                        let answer = server.post("/v1/quote", QUOTE);
                        assert_eq!(answer.status, 200, "{}", answer.text());
                        let json = answer.json();
                        let (version, hash) = (
                            json["catalogue"]["version"].as_str().unwrap(),
                            json["catalogue"]["sha256"].as_str().unwrap(),
                        );
                        // The value, the version and the hash are of one and the same; so is the receipt.
                        assert!(json["referrals"].to_string().contains(version), "{version}: {}", json["referrals"]);
                        assert_eq!(json["receipt"]["catalogue"], json["catalogue"]);
                        assert!(answer.header("etag").unwrap().contains(hash));
                        assert_eq!(*hashes.entry(version.to_owned()).or_insert_with(|| hash.to_owned()), hash);
                        asked += 1;
                    }
                    (asked, hashes)
                })
            })
            .collect();
        for (number, folder) in folders.iter().enumerate().skip(1) {
            turn(&link, folder);
            let is_broken = number % 10 == 9;
            eventually(
                || {
                    let ready = ready(&server);
                    let version = ready["catalogue"]["version"].as_str().unwrap() == format!("v{number:03}");
                    let refused =
                        ready["catalogue_refused"].as_str().is_some_and(|error| error.contains("sources.toml"));
                    if is_broken { refused && !version } else { version && !refused }
                },
                "the catalogue to be taken, or refused",
            );
        }
        done.store(true, Ordering::Relaxed);
        let mut all = std::collections::BTreeMap::new();
        for client in clients {
            let (asked, hashes) = client.join().unwrap();
            assert!(asked > 0);
            for (version, hash) in hashes {
                assert_eq!(*all.entry(version).or_insert_with(|| hash.clone()), hash);
            }
        }
        assert!(all.keys().all(|version| !version.ends_with('9')), "a broken one was answered from");
    });
    let metrics = server.get("/metrics");
    assert!(metrics.text().contains("nesie_catalogue_reads_total{outcome=\"taken\"} 90\n"), "{}", metrics.text());
    assert!(metrics.text().contains("nesie_catalogue_reads_total{outcome=\"refused\"} 10\n"), "{}", metrics.text());
    assert_eq!(server.log().matches("the catalogue was not taken").count(), 10);
    let last = ready(&server);
    assert_eq!(last["status"], "ready");
    assert_eq!(last["catalogue"]["version"], json!("v098"));
}

#[test]
fn a_folder_that_is_edited_in_place_is_read_on_a_signal_and_a_bad_one_is_said() {
    let scratch = Scratch::new("edited");
    write(&scratch.0, "one", false);
    let server = Server::start(&["--catalogue", scratch.0.to_str().unwrap(), "--catalogue-poll-ms", "0"]);
    assert_eq!(ready(&server)["catalogue_refused"], Value::Null);
    write(&scratch.0, "two", true);
    server.signal("HUP");
    server.logged("the catalogue was not taken");
    let said = ready(&server);
    assert_eq!(said["catalogue"]["version"], "one");
    let error = said["catalogue_refused"].as_str().unwrap();
    assert!(error.starts_with("sources.toml:"), "{error}");
    write(&scratch.0, "three", false);
    server.signal("HUP");
    server.logged("the catalogue was taken");
    assert_eq!(
        (&ready(&server)["catalogue"]["version"], &ready(&server)["catalogue_refused"]),
        (&json!("three"), &Value::Null)
    );
    server.signal("HUP");
    server.logged("the catalogue is the same");
    fs::remove_dir_all(&scratch.0).unwrap();
    server.signal("HUP");
    eventually(|| !ready(&server)["catalogue_refused"].is_null(), "the missing folder to be said");
    assert_eq!(server.post("/v1/quote", QUOTE).json()["catalogue"]["version"], "three");
}

#[test]
fn a_bundle_is_answered_from_as_its_folder_is_and_one_that_is_cut_is_refused() {
    let scratch = Scratch::new("bundle");
    let (folder, bundle) = (scratch.0.join("folder"), scratch.0.join("almaty.json"));
    write(&folder, "bundled", false);
    let packed = Origin::read(&folder).unwrap().pack().unwrap();
    fs::write(&bundle, &packed).unwrap();
    let server = Server::start(&["--catalogue", bundle.to_str().unwrap(), "--catalogue-poll-ms", "20"]);
    let expected = Origin::read(&folder).unwrap().catalogue().unwrap();
    assert_eq!(ready(&server)["catalogue"]["sha256"], expected.sha256());
    let next_format = packed.replace(r#""nesie_catalogue":"1""#, r#""nesie_catalogue":"2""#);
    for (text, said) in [
        (&packed[..packed.len() / 2], "the end of the catalogue is missing"),
        (next_format.as_str(), "nesie_catalogue: \"2\" is no format of bundles that this nesie reads: \"1\""),
        (
            &packed.replace("16.25 %", "15.25 %"),
            "indicators/base-rate.toml: it was changed after the catalogue was packed",
        ),
    ] {
        fs::write(&bundle, text).unwrap();
        let refused = || ready(&server)["catalogue_refused"].as_str().is_some_and(|refused| refused.contains(said));
        eventually(refused, said);
        assert_eq!(server.post("/v1/quote", QUOTE).json()["catalogue"]["version"], "bundled");
    }
}

#[test]
fn an_edit_of_a_keeper_is_answered_with_by_the_running_service() {
    let scratch = Scratch::new("keeper");
    let (folder, bundle) = (scratch.0.join("folder"), scratch.0.join("almaty.json"));
    write(&folder, "before", false);
    let pack = || Origin::read(&folder).unwrap().pack().unwrap();
    fs::write(&bundle, pack()).unwrap();
    let server = Server::start(&["--catalogue", bundle.to_str().unwrap(), "--catalogue-poll-ms", "20"]);
    let asked = json!({"contract": "1", "as_of": "2026-11-29", "application": json!({"loan": {"amount": "20000000", "term_months": 36, "purpose": "investment"}})});
    let base_rate = || server.post("/v1/quote", &asked.to_string()).json()["base_rate"]["annual_rate"].clone();
    assert_eq!(base_rate(), Value::Null);
    // A row after the last, as `nesie catalogue set base-rate` writes it.
    let path = folder.join("indicators/base-rate.toml");
    let row = "\n[[row]]\nfrom = 2026-10-27\nvalue = \"15.5 %\"\nsource = \"nbk-2026-09\"\nconfidence = \"medium\"\n";
    fs::write(&path, fs::read_to_string(&path).unwrap() + row).unwrap();
    fs::write(&bundle, pack()).unwrap();
    eventually(|| base_rate() == "15.5", "the new base rate");
}

#[test]
fn without_a_catalogue_that_can_be_read_the_server_does_not_start() {
    let cases: [(&[&str], &str); 2] = [(&["--catalogue", "/nowhere"], "/of-the-variable"), (&[], "/nowhere")];
    for (flags, variable) in cases {
        let mut server = std::process::Command::new(env!("CARGO_BIN_EXE_nesie-server"));
        server.args(["--listen", "127.0.0.1:0"]).args(flags).env("NESIE_CATALOGUE", variable);
        let started = server.output().unwrap();
        assert_eq!((started.status.code(), started.stdout.len()), (Some(1), 0));
        assert!(String::from_utf8(started.stderr).unwrap().contains("/nowhere: "));
    }
}
