//! What may be known of a customer.

use domain::customer::{BadField, Person, TaxIds, is_thai_tax_id};

fn known() -> Person {
    Person {
        name: "Lim Wei 林伟".to_owned(),
        phone: "081-234-5678".to_owned(),
        card: "M000417".to_owned(),
        email: "wei@example.co.th".to_owned(),
        tax_id: "1-1017-00230-70-8".to_owned(),
        branch: "00000".to_owned(),
        ..Person::default()
    }
}

#[test]
fn a_thai_tax_number_has_thirteen_figures_and_a_sound_check_digit() {
    let cases = [
        ("0105536000313", true),
        ("1101700230708", true),
        ("1101700230707", false),
        ("1101700203708", false),
        ("110170023070", false),
        ("11017002307080", false),
        ("110170023070x", false),
        ("๑๑๐๑๗๐๐๒๓๐๗๐๘", false),
        ("", false),
    ];
    for (text, sound) in cases {
        assert_eq!(is_thai_tax_id(text), sound, "{text}");
    }
}

#[test]
fn a_single_wrong_figure_of_a_thai_tax_number_is_found_but_for_the_third() {
    let number = "1101700230708";
    // The third figure weighs eleven, which is nothing modulo eleven.
    for at in (0..13).filter(|at| *at != 2) {
        for wrong in '0'..='9' {
            let changed: String = number
                .chars()
                .enumerate()
                .map(|(no, c)| if no == at { wrong } else { c })
                .collect();
            assert_eq!(is_thai_tax_id(&changed), changed == number, "{changed}");
        }
    }
}

#[test]
fn what_is_known_is_kept_without_spaces_around_it_and_the_tax_number_without_its_dashes() {
    let typed = Person {
        name: "  Lim Wei ".to_owned(),
        ..known()
    };
    let kept = typed.checked(TaxIds::Thai).unwrap();
    assert_eq!((kept.name.as_str(), kept.tax_id.as_str()), ("Lim Wei", "1101700230708"));
}

/// Says something else of one fact.
type Say = fn(&mut Person) -> &mut String;

#[test]
fn each_field_that_is_not_sound_is_named() {
    let long = "x".repeat(400);
    let too_many_figures = "1".repeat(16);
    let cases: [(&str, Say, &[&str]); 8] = [
        ("name", |person| &mut person.name, &[" ", &long, "a\nb"]),
        (
            "phone",
            |person| &mut person.phone,
            &["call me", "1234", &too_many_figures],
        ),
        ("card", |person| &mut person.card, &["M 4", &long]),
        (
            "email",
            |person| &mut person.email,
            &["wei", "a@b", "@b.c", "a@b@c.d", "a b@c.d"],
        ),
        ("tax_id", |person| &mut person.tax_id, &["1101700230707", "GB123456"]),
        ("branch", |person| &mut person.branch, &["1", "0000x"]),
        ("address", |person| &mut person.address, &[&long]),
        ("note", |person| &mut person.note, &[&long]),
    ];
    for (field, say, texts) in cases {
        for text in texts {
            let mut person = known();
            (*text).clone_into(say(&mut person));
            assert_eq!(person.checked(TaxIds::Thai), Err(BadField { field }), "{text}");
        }
    }
}

#[test]
fn elsewhere_a_tax_number_is_any_short_word_of_letters_and_figures() {
    let with = |tax_id: &str| Person {
        tax_id: tax_id.to_owned(),
        ..known()
    };
    assert!(with("GB 123 4567 82").checked(TaxIds::Any).is_ok());
    assert!(with("GB1").checked(TaxIds::Any).is_err());
    assert!(with("GB/123456").checked(TaxIds::Any).is_err());
}

#[test]
fn every_text_is_kept_without_spaces_around_it() {
    let spaced = |text: &str| format!(" {text} ");
    let all = Person {
        address: "9 Sukhumvit Rd, Bangkok".to_owned(),
        exempt: "EX-1".to_owned(),
        note: "likes tea".to_owned(),
        ..known()
    };
    let typed = Person {
        name: spaced(&all.name),
        phone: spaced(&all.phone),
        card: spaced(&all.card),
        email: spaced(&all.email),
        branch: spaced(&all.branch),
        address: spaced(&all.address),
        exempt: spaced(&all.exempt),
        note: spaced(&all.note),
        ..all.clone()
    };
    let kept = Person {
        tax_id: "1101700230708".to_owned(),
        ..all
    };
    assert_eq!(typed.checked(TaxIds::Thai), Ok(kept));
}

/// Two states of a person that differ in every field, and the fields in their order.
fn here_and_there() -> (Person, Person, Vec<&'static str>) {
    let person = |mark: &str, day: &str, consent| Person {
        name: format!("name {mark}"),
        phone: format!("phone {mark}"),
        card: format!("card {mark}"),
        email: format!("email {mark}"),
        tax_id: format!("tax {mark}"),
        branch: format!("branch {mark}"),
        address: format!("address {mark}"),
        birthday: Some(day.parse().unwrap()),
        consent,
        exempt: format!("exempt {mark}"),
        note: format!("note {mark}"),
    };
    let fields = vec![
        "name", "phone", "card", "email", "tax_id", "branch", "address", "birthday", "consent", "exempt", "note",
    ];
    (
        person("here", "1990-01-01", false),
        person("there", "1991-02-02", true),
        fields,
    )
}

#[test]
fn what_differs_of_two_states_is_named_field_by_field() {
    let (here, there, fields) = here_and_there();
    assert_eq!(here.differs_in(&there), fields);
    assert!(here.differs_in(&here).is_empty());
    for field in fields {
        let mixed = here.clone().merged_with(&there, &[field]);
        assert_eq!(here.differs_in(&mixed), [field], "only {field} was taken from there");
    }
}

#[test]
fn of_one_person_who_was_known_twice_nothing_that_is_known_is_lost() {
    let (here, there, _) = here_and_there();
    assert_eq!(here.clone().merged_with(&there, &[]), here, "what is known here stays");
    let nobody = Person::default();
    let expected = Person {
        consent: false,
        ..there.clone()
    };
    assert_eq!(
        nobody.merged_with(&there, &[]),
        expected,
        "nobody agrees to be written to by being merged"
    );
}
