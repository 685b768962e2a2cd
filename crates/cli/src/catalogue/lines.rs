//! Which lines of a file were changed.

use similar::{DiffOp, capture_diff_slices};

/// The lines of a file that are no longer there, by their numbers in the old text, and those that are new, by their numbers in the
/// new one.
pub(super) fn lines_changed(old: &str, new: &str) -> String {
    let (old, new): (Vec<&str>, Vec<&str>) = (old.lines().collect(), new.lines().collect());
    let mut changed = Vec::new();
    let mut put = |mark: char, lines: &[&str], first: usize, count: usize| {
        let lines = lines.iter().enumerate().skip(first).take(count);
        changed.extend(lines.map(|(at, line)| (at.saturating_add(1), mark, (*line).to_owned())));
    };
    for op in capture_diff_slices(similar::Algorithm::Myers, &old, &new) {
        match op {
            DiffOp::Equal { .. } => {}
            DiffOp::Delete { old_index, old_len, .. } => put('-', &old, old_index, old_len),
            DiffOp::Insert { new_index, new_len, .. } => {
                put('+', &new, entry_begins(&new, new_index, new_len), new_len)
            }
            DiffOp::Replace { old_index, old_len, new_index, new_len } => {
                put('-', &old, old_index, old_len);
                put('+', &new, new_index, new_len);
            }
        }
    }
    let widest = changed.iter().map(|(number, ..)| number.to_string().len()).max().unwrap_or_default();
    let line = |(number, mark, line): &(usize, char, String)| {
        let written = format!("  {number:>widest$} {mark} {line}");
        format!("{}\n", written.trim_end())
    };
    changed.iter().map(line).collect()
}

/// Where an entry that was put between others begins: at the blank line before it. The lines that it shares with its neighbours
/// could be taken for theirs.
fn entry_begins(lines: &[&str], first: usize, count: usize) -> usize {
    let mut first = first;
    let is_shared = |first: usize| {
        let above = first.checked_sub(1).and_then(|above| lines.get(above));
        let last = first.saturating_add(count).checked_sub(1).and_then(|last| lines.get(last));
        above.is_some() && above == last
    };
    while lines.get(first).is_some_and(|line| !line.is_empty()) && is_shared(first) {
        first = first.saturating_sub(1);
    }
    first
}

#[cfg(test)]
mod tests {
    use super::lines_changed;

    #[test]
    fn only_the_lines_that_differ_are_shown() {
        let old = "a = 1\n\n[[row]]\nfrom = 1\nvalue = 5\n\n[[row]]\nfrom = 3\nvalue = 5\n";
        let entry =
            "a = 1\n\n[[row]]\nfrom = 1\nvalue = 5\n\n[[row]]\nfrom = 2\nvalue = 5\n\n[[row]]\nfrom = 3\nvalue = 5\n";
        assert_eq!(lines_changed(old, entry), "  6 +\n  7 + [[row]]\n  8 + from = 2\n  9 + value = 5\n");
        let far_apart = "a = 2\n\n[[row]]\nfrom = 1\nvalue = 5\n\n[[row]]\nfrom = 3\n";
        assert_eq!(lines_changed(old, far_apart), "  1 - a = 1\n  1 + a = 2\n  9 - value = 5\n");
        assert_eq!(lines_changed(old, old), "");
    }
}
