//! The bytes of a job, as the strictest printer reads them.

use devices::{Profile, drawer_pulse, job_bytes, recovery};
use domain::product::Language;
use paper::{Beside, Copy, LocalTime, Raster, Typesetter, receipt};
use proptest::prelude::{ProptestConfig, any, prop_assert, prop_assert_eq, proptest};
use testkit::sample;
use testkit::tape::{Event, Tape};

const SOLD_AT: LocalTime = LocalTime {
    date: domain::shift::CivilDate {
        year: 2026,
        month: 11,
        day: 24,
    },
    hour: 10,
    minute: 43,
};

fn receipts(width_dots: u32) -> Vec<Raster> {
    let mut setter = Typesetter::new();
    let mut rasters = Vec::new();
    for language in [Language::En, Language::Th, Language::Zh] {
        for sale in [sample::sale(), sample::discounted_sale(), sample::long_sale()] {
            let page = receipt(
                &sale,
                Beside::default(),
                &sample::shop_in(language),
                language,
                SOLD_AT,
                Copy::Original,
            );
            rasters.push(page.raster(&mut setter, width_dots));
        }
        rasters.push(paper::test_page("Front 1", language).raster(&mut setter, width_dots));
    }
    rasters
}

/// The drawn rows. Where two bytes spell a command that printers obey among dots, the first is white: those dots are not sent.
fn without_commands(raster: &Raster) -> Vec<Vec<u8>> {
    let mut rows: Vec<Vec<u8>> = raster.rows().map(<[u8]>::to_vec).collect();
    for row in &mut rows {
        for at in 1..row.len() {
            if row[at - 1] == 0x10 && [0x04, 0x05, 0x14].contains(&row[at]) {
                row[at - 1] = 0;
            }
        }
    }
    rows
}

/// The first row and byte that is not as it was drawn.
fn first_difference(drawn: &[Vec<u8>], printed: &[Vec<u8>]) -> Option<(usize, usize)> {
    let rows = drawn.iter().zip(printed).enumerate();
    rows.filter_map(|(y, (drawn, printed))| Some((y, drawn.iter().zip(printed).position(|(a, b)| a != b)?)))
        .next()
}

#[test]
fn a_receipt_loses_at_most_one_dot_to_commands() {
    for width_dots in [576, 384] {
        for raster in receipts(width_dots) {
            let drawn = raster.rows().flatten();
            let sent = without_commands(&raster).concat();
            let lost = drawn.zip(sent).filter(|(drawn, sent)| *drawn != sent).count();
            assert!(lost <= 1, "{lost} dots at {width_dots}");
        }
    }
}

#[test]
fn every_receipt_comes_out_dot_for_dot_in_every_profile() {
    for width_dots in [576, 512, 384] {
        for raster in receipts(width_dots) {
            let profiles = Profile::names().filter_map(Profile::by_name);
            for profile in profiles.filter(|profile| profile.width_dots == width_dots) {
                comes_out(&raster, &profile);
            }
        }
    }
}

fn comes_out(raster: &Raster, profile: &Profile) {
    let tape = Tape::read(&job_bytes(raster, profile)).unwrap();
    let papers = tape.papers(profile.width_dots);
    let counts = (papers.len(), tape.cuts(), tape.pulses());
    assert_eq!(counts, (1, 1, 0), "{}: one paper, no drawer", profile.name);
    let paper = &papers[0];
    let difference = first_difference(&without_commands(raster), paper.rows());
    assert_eq!(
        difference, None,
        "{}: the same dots from the first row to the last",
        profile.name
    );
    assert_eq!(
        paper.height(),
        raster.height() as usize + usize::from(profile.tail_rows)
    );
    assert!(
        paper.tallest_band() <= profile.band_rows.into(),
        "{}: bands fit",
        profile.name
    );
}

#[test]
fn a_job_begins_clean_and_ends_with_a_cut() {
    let raster = Raster::from_rows(16, vec![0x80, 0, 0, 0x01]).unwrap();
    let generic = Profile::by_name("generic-80").unwrap();
    assert_eq!(
        job_bytes(&raster, &generic),
        b"\x1b@\x1c.\x1dv0\x00\x02\x00\x02\x00\x80\x00\x00\x01\x1dVB\x10",
        "initialise, Chinese off, one band, cut"
    );
    let epson = Profile::by_name("epson-80").unwrap();
    assert!(
        job_bytes(&raster, &epson).starts_with(b"\x1b@\x1c.\x1d(D\x03\x00\x14\x01\x00\x1dv0\x00"),
        "pulses are switched off before the first dot"
    );
}

#[test]
fn the_drawer_opens_by_a_job_of_five_bytes_at_the_profiles_pin() {
    for (name, bytes) in [
        ("generic-80", b"\x1bp\x00\x19\xfa"),
        ("epson-80+pin5", b"\x1bp\x01\x19\xfa"),
    ] {
        assert_eq!(drawer_pulse(&Profile::by_name(name).unwrap()), bytes, "{name}");
    }
}

#[test]
fn white_at_the_right_and_between_lines_costs_few_bytes() {
    for (name, width_dots) in [("generic-80", 576), ("generic-58", 384)] {
        let profile = Profile::by_name(name).unwrap();
        let (mut sent, mut whole) = (0, 0);
        for raster in receipts(width_dots) {
            sent += job_bytes(&raster, &profile).len();
            whole += raster.rows().map(<[u8]>::len).sum::<usize>();
        }
        assert!(sent * 10 <= whole * 6, "{name}: {sent} of {whole} bytes");
    }
}

#[test]
fn a_printer_that_waits_for_the_rest_of_a_band_is_set_free() {
    for profile in Profile::names().filter_map(Profile::by_name) {
        let page = paper::test_page("Front 1", Language::En).raster(&mut Typesetter::new(), profile.width_dots);
        let job = job_bytes(&page, &profile);
        let whole = Tape::read(&job).unwrap().papers(profile.width_dots);
        let bands = job.windows(4).enumerate().filter(|(_, bytes)| bytes == b"\x1dv0\x00");
        for (band, _) in bands {
            // It broke off behind the head of the band, or in its dots.
            for kept in [band + 8, band + 9] {
                let stream = [&job[..kept], &recovery(&profile), &job].concat();
                let papers = Tape::read(&stream).unwrap().papers(profile.width_dots);
                let last = papers.last().unwrap().rows();
                assert!(last.ends_with(whole[0].rows()), "{}: whole after {kept}", profile.name);
            }
        }
    }
}

#[test]
fn dots_that_spell_a_command_lose_one_dot_and_nothing_else() {
    let generic = Profile::by_name("generic-80").unwrap();
    for second in [0x04, 0x05, 0x14] {
        let raster = Raster::from_rows(32, vec![0xff, 0x10, second, 0xff]).unwrap();
        let papers = Tape::read(&job_bytes(&raster, &generic)).unwrap().papers(32);
        assert_eq!(
            papers[0].rows(),
            [[0xff, 0x00, second, 0xff]],
            "10 {second:02x} is broken"
        );
    }
    let over_the_edge = Raster::from_rows(8, vec![0x10, 0x04]).unwrap();
    assert!(
        Tape::read(&job_bytes(&over_the_edge, &generic)).is_ok(),
        "also from one row to the next"
    );
}

#[test]
fn white_paper_is_a_job_too() {
    let generic = Profile::by_name("generic-80").unwrap();
    for height in [0, 1, 600] {
        let tape = Tape::read(&job_bytes(&Raster::white(576, height), &generic)).unwrap();
        assert_eq!(tape.cuts(), 1, "{height} rows");
        assert_eq!(tape.papers(576)[0].height(), height as usize);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_picture_survives_the_way_to_the_paper(bytes in proptest::collection::vec(any::<u8>(), 0..6000), width in 1_usize..73) {
        let whole = bytes.len() / width * width;
        let raster = Raster::from_rows(u32::try_from(width * 8).unwrap(), bytes[..whole].to_vec()).unwrap();
        for profile in Profile::names().filter_map(Profile::by_name) {
            let tape = Tape::read(&job_bytes(&raster, &profile));
            prop_assert!(tape.is_ok(), "{:?}", tape);
            let tape = tape.unwrap();
            let bands = tape.events.iter().filter(|event| matches!(event, Event::Band { .. })).count();
            prop_assert!(bands > 0 || raster.height() == 0);
            let papers = tape.papers(raster.width());
            let printed = papers[0].rows().iter().flatten();
            let lost = raster.rows().flatten().zip(printed).filter(|(drawn, printed)| drawn != printed);
            prop_assert!(lost.into_iter().all(|(drawn, printed)| (*drawn, *printed) == (0x10, 0)));
            prop_assert_eq!(papers[0].height(), raster.height() as usize + usize::from(profile.tail_rows));
        }
    }
}
