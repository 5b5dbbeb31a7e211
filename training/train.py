"""Train the encoder: python training/train.py --data DIR --out weights.pt

Seeded; one thread unless told otherwise. DIR of --data holds `train.jsonl` of PolNeAR; --own folders of
articles of our own, each read --times times an epoch; --base the base model's folder, if not its
package's. What is written are the averaged weights of the run.
"""

import argparse
import time
from pathlib import Path

import examples
import numpy as np
import torch
import torch.nn.functional as F
from network import Network, from_base

from onrecord.encoder.values import WIDTHS

FRESH = ("tags", "links", "signals", "values")  # parts that the base model lacks


def link_loss(q: torch.Tensor, k: torch.Tensor, mask: torch.Tensor, to: torch.Tensor) -> torch.Tensor:
    scores = torch.bmm(q, k.transpose(1, 2)) / 8
    scores = scores.masked_fill(mask[:, None, :] == 0, -1e4)
    lost = F.cross_entropy(scores.flatten(0, 1), to.flatten(), reduction="sum")
    return lost / max(1, int((to != -100).sum()))


def value_losses(scores: torch.Tensor, taught: list[torch.Tensor]) -> list[torch.Tensor]:
    """One loss a value; nothing where the batch teaches none of it."""
    losses = []
    for part, to in zip(scores.split(WIDTHS, dim=-1), taught, strict=True):
        lost = F.cross_entropy(part.flatten(0, 1), to.flatten(), reduction="sum")
        losses.append(lost / max(1, int((to != examples.IGNORED).sum())))
    return losses


def loss_of(net: Network, batch: list[torch.Tensor], weight: float) -> tuple[torch.Tensor, ...]:
    ids, signals, mask, tags, cue_of, source_of, via_of, *values = batch
    with torch.autocast("cpu", torch.bfloat16):
        scores, links, told = net(ids, signals, mask)
    links = links.float()
    return (
        F.cross_entropy(scores.float().flatten(0, 1), tags.flatten()),
        link_loss(links[:, :, 0], links[:, :, 1], mask, cue_of),
        link_loss(links[:, :, 2], links[:, :, 3], mask, source_of),
        weight * link_loss(links[:, :, 4], links[:, :, 5], mask, via_of),
        *(weight * lost for lost in value_losses(told.float(), values)),
    )


def rows_of(
    a: argparse.Namespace, data: list, own: list, rng: np.random.Generator
) -> list[tuple[np.ndarray, ...]]:
    """The windows of one epoch."""
    some = data if a.share >= 1 else [data[i] for i in rng.permutation(len(data))[: int(a.share * len(data))]]
    rows = list(examples.windows(some, a.window, rng, a.dim))
    for _ in range(a.times):
        rows += examples.windows(own, a.window, rng, a.dim)
    return rows


def train(a: argparse.Namespace) -> None:
    torch.manual_seed(a.seed)
    rng = np.random.default_rng(a.seed)
    torch.set_num_threads(a.threads)
    tokenizer = examples.tokenizer(a.base)
    data = examples.load(a.data / "train.jsonl", tokenizer)
    own = examples.load_own(a.own, tokenizer)
    net = from_base(a.base)
    if a.go_on:
        start = torch.load(a.go_on)
        for part in FRESH:  # what the earlier run did not have begins afresh
            for key, value in net.state_dict().items():
                if key.split(".")[0] == part:
                    old = start.get(key, value[:0])
                    start[key] = torch.cat([old, value[len(old) :]])
        net.load_state_dict(start)
    for frozen in (net.words, net.positions):
        frozen.requires_grad_(False)
    net.segment.requires_grad_(False)
    fresh = [p for n, p in net.named_parameters() if n.split(".")[0] in FRESH and p.requires_grad]
    old = [p for p in net.parameters() if p.requires_grad and not any(p is f for f in fresh)]
    opt = torch.optim.AdamW(
        [{"params": old, "lr": a.lr}, {"params": fresh, "lr": a.lr * 3}], weight_decay=0.01
    )
    room = a.batch * a.window
    per_epoch = len(list(examples.batches(rows_of(a, data, own, np.random.default_rng(0)), room, rng)))
    total = per_epoch * a.epochs
    schedule = torch.optim.lr_scheduler.LambdaLR(
        opt, lambda i: min(1, i / (0.06 * total)) * max(0.0, 1 - i / total)
    )
    average = {k: v.clone() for k, v in net.state_dict().items()}
    step, began, seen, done = 0, time.time(), np.zeros(4 + len(WIDTHS)), 0
    net.train()
    while step < total:
        for batch in examples.batches(rows_of(a, data, own, rng), room, rng):
            losses = loss_of(net, [torch.from_numpy(x) for x in batch], a.weight)
            opt.zero_grad(set_to_none=True)
            sum(losses).backward()
            torch.nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            opt.step()
            schedule.step()
            step += 1
            done += batch[0].size
            decay = min(0.999, step / (step + 10))
            with torch.no_grad():
                for k, v in net.state_dict().items():
                    if v.dtype.is_floating_point and k not in ("words.weight", "positions.weight"):
                        average[k].lerp_(v, 1 - decay)
            seen = seen * 0.98 + 0.02 * np.array([float(x.detach()) for x in losses])
            if step % 50 == 0:
                rate = done / (time.time() - began)
                print(f"{step}/{total} loss {seen.round(3)} {rate:.0f} pieces/s", flush=True)
            if step % 500 == 0 or step == total:
                torch.save(average, a.out)
            if step == total:
                return


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--base", type=Path, default=examples.base_model())
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=9)
    parser.add_argument("--lr", type=float, default=2e-4)
    parser.add_argument("--batch", type=int, default=16)
    parser.add_argument("--window", type=int, default=192)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--go-on", type=Path, help="weights to start from instead of the base")
    parser.add_argument("--dim", type=float, default=0.0, help="share of windows without case or marks")
    parser.add_argument("--own", type=Path, nargs="*", default=[], help="folders of our own articles")
    parser.add_argument("--times", type=int, default=1, help="how often an epoch reads our own articles")
    parser.add_argument("--share", type=float, default=1.0, help="of PolNeAR's articles read in an epoch")
    parser.add_argument("--weight", type=float, default=0.5, help="of what our own articles alone teach")
    parser.add_argument("--threads", type=int, default=1)
    train(parser.parse_args())
