//! The cases of `tests/suite`, for every frontend: see the README there.

use std::fs;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

/// A request, and what must come of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Case {
    /// The file of the request, without its ending.
    pub(crate) name: String,
    /// What is asked.
    pub(crate) method: String,
    /// The file of the request, from the root of the repository.
    pub(crate) request: String,
    /// The SHA-256 of the answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) answer_sha256: Option<String>,
    /// How long it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) answer_bytes: Option<usize>,
    /// The error, where there is no answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) error: Option<serde_json::Value>,
}

/// The root of the repository, from the folder of a package within it.
pub(crate) fn root() -> PathBuf {
    let package = Path::new(env!("CARGO_MANIFEST_DIR"));
    package.ancestors().find(|folder| folder.join("tests/suite/cases.json").exists()).unwrap().to_path_buf()
}

/// All cases.
pub(crate) fn cases() -> Vec<Case> {
    serde_json::from_str(&fs::read_to_string(root().join("tests/suite/cases.json")).unwrap()).unwrap()
}

impl Case {
    /// The request as it is sent.
    pub(crate) fn text(&self) -> String {
        fs::read_to_string(root().join(&self.request)).unwrap()
    }
}
