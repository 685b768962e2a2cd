//! What a chart is drawn on: SVG whose parts have names, and which asks nobody how wide a letter is.

use plotters::backend::{DrawingBackend, SVGBackend};
use plotters::style::RGBColor;
use plotters_backend::{BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingErrorKind};

// Apart in grey too: from dark to light, the lightest with a frame.
pub(super) const PRINCIPAL: RGBColor = RGBColor(31, 61, 92);
pub(super) const FEES: RGBColor = RGBColor(125, 75, 140);
pub(super) const BORROWER_INTEREST: RGBColor = RGBColor(214, 132, 60);
pub(super) const STATE_INTEREST: RGBColor = RGBColor(222, 238, 212);
pub(super) const INK: RGBColor = RGBColor(17, 17, 17);
pub(super) const PALE: RGBColor = RGBColor(205, 205, 205);

/// The classes by which a page gives the parts colours of its own, a dark one above all: how a part is coloured, and its class.
const CLASSES: [(&str, RGBColor, &str); 7] = [
    ("fill", PRINCIPAL, "principal"),
    ("fill", FEES, "fees"),
    ("fill", BORROWER_INTEREST, "interest"),
    ("fill", STATE_INTEREST, "subsidy"),
    ("fill", INK, "ink"),
    ("stroke", INK, "line"),
    ("stroke", PALE, "grid"),
];

/// An SVG. Plotters would measure texts by a browser's fonts where it runs in one; here each letter has the same width, so that a
/// chart is the same bytes wherever it is drawn.
pub(super) struct Picture<'a>(SVGBackend<'a>);

type Error = std::io::Error;
type Drawn = Result<(), DrawingErrorKind<Error>>;

impl<'a> Picture<'a> {
    pub(super) fn new(written: &'a mut String, size: (u32, u32)) -> Self {
        Picture(SVGBackend::with_string(written, size))
    }
}

/// Gives each part of a picture that was drawn the class of its colour.
pub(super) fn with_classes(picture: &str) -> String {
    CLASSES.iter().fold(picture.to_owned(), |picture, (attribute, RGBColor(red, green, blue), class)| {
        // No text of a picture has a quotation mark that is not escaped.
        let colour = format!("{attribute}=\"#{red:02X}{green:02X}{blue:02X}\"");
        picture.replace(&colour, &format!("class=\"{class}\" {colour}"))
    })
}

/// About how wide a text is, in points.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a short label has a few hundred points")]
pub(super) fn width_of(text: &str, size: f64) -> u32 {
    let letters = u32::try_from(text.chars().count()).unwrap_or(u32::MAX);
    (f64::from(letters) * size * 0.56).ceil() as u32
}

impl DrawingBackend for Picture<'_> {
    type ErrorType = Error;

    fn get_size(&self) -> (u32, u32) {
        self.0.get_size()
    }

    fn ensure_prepared(&mut self) -> Drawn {
        self.0.ensure_prepared()
    }

    fn present(&mut self) -> Drawn {
        self.0.present()
    }

    fn draw_pixel(&mut self, point: BackendCoord, color: BackendColor) -> Drawn {
        self.0.draw_pixel(point, color)
    }

    fn draw_line<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S) -> Drawn {
        self.0.draw_line(from, to, style)
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        upper_left: BackendCoord,
        bottom_right: BackendCoord,
        style: &S,
        fill: bool,
    ) -> Drawn {
        self.0.draw_rect(upper_left, bottom_right, style, fill)
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, style: &S) -> Drawn {
        self.0.draw_path(path, style)
    }

    fn draw_text<S: BackendTextStyle>(&mut self, text: &str, style: &S, at: BackendCoord) -> Drawn {
        self.0.draw_text(text, style, at)
    }

    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "letters have a few points")]
    fn estimate_text_size<S: BackendTextStyle>(
        &self,
        text: &str,
        style: &S,
    ) -> Result<(u32, u32), DrawingErrorKind<Error>> {
        Ok((width_of(text, style.size()), style.size().ceil() as u32))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_of_parts_are_apart_in_grey() {
        // Luminance as of ITU-R BT.601, by which printers without colours print.
        let grey = |RGBColor(red, green, blue): RGBColor| {
            (u32::from(red) * 299 + u32::from(green) * 587 + u32::from(blue) * 114) / 1000
        };
        let parts = [PRINCIPAL, FEES, BORROWER_INTEREST, STATE_INTEREST].map(grey);
        assert_eq!(parts, [55, 97, 148, 230]);
        assert!(parts.is_sorted_by(|dark, light| dark + 40 <= *light));
    }
}
