//! The catalogue that is answered from: read at the start, and again when its folder changes.

use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use arc_swap::ArcSwap;
use nesie::catalogue::{Catalogue, CatalogueError, FolderError, Origin};
use tokio::signal::unix::{SignalKind, signal};

use crate::state::Shared;

/// Why a catalogue is not taken.
#[derive(Debug, thiserror::Error)]
pub(crate) enum KeeperError {
    #[error(transparent)]
    Folder(#[from] FolderError),
    #[error("the built-in catalogue: {0}")]
    Builtin(CatalogueError),
}

/// A catalogue that is answered from. A request holds one from its beginning to its end.
pub(crate) struct Kept {
    pub(crate) catalogue: Catalogue,
    /// Why a later one was not taken.
    pub(crate) refused: Option<String>,
}

/// Where the catalogue comes from, and the one that is answered from.
pub(crate) struct Keeper {
    folder: Option<PathBuf>,
    current: ArcSwap<Kept>,
    seen: Mutex<Seen>,
}

/// What the folder held, or why it could not be read. Held to the last one, it tells whether something has changed.
type Content = Result<Origin, String>;

#[derive(Default)]
struct Seen {
    /// What was last taken or refused.
    settled: Option<Content>,
    /// What came after it, and may still be on its way.
    arriving: Option<Content>,
}

/// What came of looking at the folder.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Look {
    /// Nothing has changed, or it is still changing.
    Same,
    /// It is answered from what the folder has now.
    Taken,
    /// What the folder has now is not in order.
    Refused(String),
}

impl Keeper {
    /// The catalogue of a folder or a bundle, or the built-in one.
    pub(crate) fn new(folder: Option<PathBuf>) -> Result<Self, KeeperError> {
        let (catalogue, settled) = match &folder {
            None => (Catalogue::builtin().map_err(KeeperError::Builtin)?, None),
            Some(path) => {
                let content = Origin::read(path)?;
                (content.catalogue()?, Some(Ok(content)))
            }
        };
        Ok(Keeper {
            folder,
            current: ArcSwap::from_pointee(Kept { catalogue, refused: None }),
            seen: Mutex::new(Seen { settled, arriving: None }),
        })
    }

    /// The catalogue that is answered from.
    pub(crate) fn current(&self) -> Arc<Kept> {
        self.current.load_full()
    }

    /// Reads the folder, and answers from what it holds if that has changed. A folder that is not replaced at once but file
    /// by file is first seen half changed: so a change is taken once the folder is found the same twice in a row, or at
    /// once where its keeper says so.
    fn look(&self, is_complete: bool) -> Look {
        let Some(folder) = &self.folder else { return Look::Same };
        let content = Origin::read(folder).map_err(|error| error.to_string());
        // Nothing panics while the lock is held; what it guards is whole either way.
        let mut seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        if seen.settled.as_ref() == Some(&content) {
            seen.arriving = None;
            return Look::Same;
        }
        if !is_complete && seen.arriving.as_ref() != Some(&content) {
            seen.arriving = Some(content);
            return Look::Same;
        }
        let read = content
            .as_ref()
            .map_err(Clone::clone)
            .and_then(|folder| folder.catalogue().map_err(|error| error.to_string()));
        *seen = Seen { settled: Some(content), arriving: None };
        match read {
            Ok(catalogue) => {
                self.current.store(Arc::new(Kept { catalogue, refused: None }));
                Look::Taken
            }
            Err(error) => {
                let catalogue = self.current().catalogue.clone();
                self.current.store(Arc::new(Kept { catalogue, refused: Some(error.clone()) }));
                Look::Refused(error)
            }
        }
    }
}

/// Looks at the folder from time to time and at each SIGHUP, for as long as the server runs.
///
/// The folder is read, not watched: a quarter of a megabyte a second costs next to nothing, and it works wherever a folder
/// may stand, behind a link that is turned, a volume of a container or a network, where events of a file system do not come.
pub(crate) fn watch(state: Shared, every: Option<Duration>) -> std::io::Result<()> {
    let mut hangups = signal(SignalKind::hangup())?;
    tokio::spawn(async move {
        loop {
            let is_asked = match every {
                Some(every) => tokio::select! {
                    hangup = hangups.recv() => hangup.is_some(),
                    () = tokio::time::sleep(every) => false,
                },
                None => hangups.recv().await.is_some(),
            };
            let keeper = state.clone();
            // Reading files keeps a thread waiting.
            let looked = tokio::task::spawn_blocking(move || keeper.keeper.look(is_asked)).await;
            report(&state, looked.unwrap_or(Look::Same), is_asked);
        }
    });
    Ok(())
}

fn report(state: &Shared, looked: Look, is_asked: bool) {
    let kept = state.keeper.current();
    let (version, sha256) = (kept.catalogue.version(), kept.catalogue.sha256());
    match looked {
        Look::Same if is_asked => tracing::info!(version, sha256, "the catalogue is the same"),
        Look::Same => {}
        Look::Taken => {
            state.metrics.catalogue_read(Some((version, sha256)));
            tracing::info!(version, sha256, "the catalogue was taken");
        }
        Look::Refused(error) => {
            state.metrics.catalogue_read(None);
            tracing::error!(error, version, sha256, "the catalogue was not taken; the one before stays");
        }
    }
}
