//! The catalogue that nesie is built with.

use nesie::catalogue::Catalogue;

#[test]
fn the_builtin_catalogue_is_read() {
    match Catalogue::builtin() {
        Ok(catalogue) => assert!(!catalogue.programmes().is_empty()),
        Err(error) => panic!("{error}"),
    }
}
