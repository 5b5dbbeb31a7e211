"""Train the encoder: python training/train.py --data DIR --out weights.pt

Seeded; one thread. DIR of --data holds `train.jsonl` of PolNeAR; --base
the base model's folder, if not its package's. What is written are the averaged weights of the run.
"""

import argparse
import time
from pathlib import Path

import examples
import numpy as np
import torch
import torch.nn.functional as F
from network import Network, from_base


def link_loss(q: torch.Tensor, k: torch.Tensor, mask: torch.Tensor, to: torch.Tensor) -> torch.Tensor:
    scores = torch.bmm(q, k.transpose(1, 2)) / 8
    scores = scores.masked_fill(mask[:, None, :] == 0, -1e4)
    lost = F.cross_entropy(scores.flatten(0, 1), to.flatten(), reduction="sum")
    return lost / max(1, int((to != -100).sum()))


def loss_of(net: Network, batch: list[torch.Tensor]) -> tuple[torch.Tensor, ...]:
    ids, signals, mask, tags, cue_of, source_of = batch
    with torch.autocast("cpu", torch.bfloat16):
        scores, links = net(ids, signals, mask)
    links = links.float()
    return (
        F.cross_entropy(scores.float().flatten(0, 1), tags.flatten()),
        link_loss(links[:, :, 0], links[:, :, 1], mask, cue_of),
        link_loss(links[:, :, 2], links[:, :, 3], mask, source_of),
    )


def train(a: argparse.Namespace) -> None:
    torch.manual_seed(a.seed)
    rng = np.random.default_rng(a.seed)
    torch.set_num_threads(1)
    data = examples.load(a.data / "train.jsonl", examples.tokenizer(a.base))
    net = from_base(a.base)
    if a.go_on:
        net.load_state_dict(torch.load(a.go_on))
    for frozen in (net.words, net.positions):
        frozen.requires_grad_(False)
    net.segment.requires_grad_(False)
    fresh = [p for n, p in net.named_parameters() if n.split(".")[0] in ("tags", "links", "signals")]
    old = [p for n, p in net.named_parameters() if p.requires_grad and not any(p is f for f in fresh)]
    opt = torch.optim.AdamW(
        [{"params": old, "lr": a.lr}, {"params": fresh, "lr": a.lr * 3}], weight_decay=0.01
    )
    per_epoch = len(list(examples.windows(data, a.window, np.random.default_rng(0)))) // a.batch
    total = per_epoch * a.epochs
    schedule = torch.optim.lr_scheduler.LambdaLR(
        opt, lambda i: min(1, i / (0.06 * total)) * max(0.0, 1 - i / total)
    )
    average = {k: v.clone() for k, v in net.state_dict().items()}
    step, began, seen = 0, time.time(), np.zeros(3)
    net.train()
    while step < total:
        rows = list(examples.windows(data, a.window, rng, a.dim))
        rng.shuffle(rows)
        for i in range(0, len(rows) - a.batch + 1, a.batch):
            batch = [torch.from_numpy(np.stack(x)) for x in zip(*rows[i : i + a.batch], strict=True)]
            losses = loss_of(net, batch)
            opt.zero_grad(set_to_none=True)
            sum(losses).backward()
            torch.nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            opt.step()
            schedule.step()
            step += 1
            decay = min(0.999, step / (step + 10))
            with torch.no_grad():
                for k, v in net.state_dict().items():
                    if v.dtype.is_floating_point and k not in ("words.weight", "positions.weight"):
                        average[k].lerp_(v, 1 - decay)
            seen = seen * 0.98 + 0.02 * np.array([x.item() for x in losses])
            if step % 50 == 0 or step == a.stop:
                rate = step * a.batch * a.window / (time.time() - began)
                print(f"{step}/{total} loss {seen.round(4)} {rate:.0f} pieces/s", flush=True)
            if step % 500 == 0 or step in (total, a.stop):
                torch.save(average, a.out)
            if step in (total, a.stop):
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
    parser.add_argument("--stop", type=int, default=-1, help="stop after so many steps")
    train(parser.parse_args())
