//! Commands about the means of payment.

use clap::Subcommand;

#[derive(Subcommand)]
pub(crate) enum Payment {
    List,
    GiftCard {
        card: String,
        #[arg(long, value_name = "AMOUNT", requires = "reason", allow_negative_numbers = true)]
        book: Option<String>,
        #[arg(long, requires = "book")]
        reason: Option<String>,
    },
    Take {
        #[arg(value_name = "METHOD", required = true)]
        methods: Vec<String>,
    },
    #[command(name = "promptpay")]
    PromptPay {
        #[arg(value_name = "ID")]
        id: String,
    },
    Rate {
        #[arg(value_name = "CURRENCY")]
        currency: String,
        #[arg(value_name = "WORTH")]
        worth: Option<String>,
    },
    Terminal {
        #[arg(value_name = "ADDRESS")]
        address: String,
        #[arg(long, value_name = "SECONDS")]
        wait: Option<u32>,
    },
    Ask {
        #[arg(value_name = "AMOUNT")]
        amount: String,
        #[arg(long)]
        print: bool,
    },
}
